package org.gradeport.export.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gradeport.export.Export;

/// What can be done with one export: the likeliest as a button, the rest behind `⋯`.
final class ActionButtons extends Div {

    private static final Set<ExportAction> FIRST =
            EnumSet.of(ExportAction.DOWNLOAD, ExportAction.CANCEL, ExportAction.RETRY, ExportAction.AGAIN);

    private final ExportSite site;
    private final ActionFlow flow;
    private final Export export;

    ActionButtons(ExportSite site, ActionFlow flow, Export export) {
        this.site = site;
        this.flow = flow;
        this.export = export;
        addClassName("row-actions");
        List<ExportAction> offered = ExportAction.offered(export, site.actor());
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
            return new DownloadLink(site.service(), export);
        }
        Button button = new Button(label(action), _ -> flow.run(action, List.of(export)));
        button.setDisableOnClick(true);
        button.setAriaLabel(getTranslation("export.action.of", label(action), export.name()));
        button.addClassName("small");
        return button;
    }

    private MenuBar menu(List<ExportAction> actions) {
        MenuBar menu = new MenuBar();
        menu.addThemeVariants(MenuBarVariant.LUMO_ICON);
        menu.addClassName("more");
        MenuItem more = menu.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        more.setAriaLabel(getTranslation("export.action.more", export.name()));
        actions.forEach(action -> add(more, action));
        return menu;
    }

    private void add(MenuItem more, ExportAction action) {
        MenuItem item = more.getSubMenu().addItem(label(action));
        if (action == ExportAction.COPY_LINK) {
            CopyText.onClick(item, site.address(export.id()).toString(), getTranslation("export.done.copy-link"));
        } else {
            item.addClickListener(_ -> flow.run(action, List.of(export)));
        }
    }

    private String label(ExportAction action) {
        return getTranslation("export.action." + action.key());
    }
}
