package org.gradeport.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gradeport.export.Export;
import org.gradeport.ui.CopyText;
import org.gradeport.ui.MoreMenu;

/// The actions on one export: the most likely as a button, the others in the menu `⋯`.
public final class ActionButtons extends Div {

    private static final Set<ExportAction> FIRST =
            EnumSet.of(ExportAction.DOWNLOAD, ExportAction.CANCEL, ExportAction.RETRY, ExportAction.AGAIN);

    private final ActionHandler actionHandler;
    private final Export export;
    private final Runnable done;

    /// @param done refreshes the page after an action
    public ActionButtons(ActionHandler actionHandler, Export export, Runnable done) {
        this.actionHandler = actionHandler;
        this.export = export;
        this.done = done;
        addClassName("row-actions");
        List<ExportAction> offered = actionHandler.offered(export);
        List<ExportAction> first =
                offered.stream().filter(FIRST::contains).limit(1).toList();
        first.forEach(action -> add(button(action)));
        List<ExportAction> rest =
                offered.stream().filter(action -> !first.contains(action)).toList();
        if (!rest.isEmpty()) {
            add(menu(rest));
        }
    }

    private Component button(ExportAction action) {
        if (action == ExportAction.DOWNLOAD) {
            return new DownloadLink(actionHandler.service(), export);
        }
        Button button = new Button(label(action), _ -> actionHandler.run(action, List.of(export), done));
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation("export.action.of", label(action), export.name()));
        button.addClassName("small");
        return button;
    }

    private MoreMenu menu(List<ExportAction> actions) {
        MoreMenu menu = new MoreMenu(getTranslation("export.action.more", export.name()));
        actions.forEach(action -> offer(menu, action));
        return menu;
    }

    private void offer(MoreMenu menu, ExportAction action) {
        if (action == ExportAction.COPY_LINK) {
            String address = actionHandler.address(export.id());
            CopyText.onClick(menu.addAction(label(action)), address, getTranslation("export.done.copy-link"));
        } else {
            menu.addAction(label(action), () -> actionHandler.run(action, List.of(export), done));
        }
    }

    private String label(ExportAction action) {
        return getTranslation("export.action." + action.key());
    }
}
