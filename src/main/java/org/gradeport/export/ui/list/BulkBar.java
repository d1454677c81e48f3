package org.gradeport.export.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.export.Export;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ui.ActionHandler;
import org.gradeport.export.ui.ExportAction;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.ShownExport;

/// What can be done with several exports at once; there while something is selected.
final class BulkBar extends Div {

    private static final List<ExportAction> OFFERED = List.of(
            ExportAction.DOWNLOAD, ExportAction.CANCEL, ExportAction.AGAIN, ExportAction.KEEP, ExportAction.DELETE);

    private final ExportSite site;
    private final ActionHandler actionHandler;
    private final Span count = new Span();
    private final Map<ExportAction, Button> buttons = new EnumMap<>(ExportAction.class);
    private final BulkDownload files;
    private List<Long> selected = List.of();

    BulkBar(ExportSite site, ActionHandler actionHandler, Runnable clear) {
        this.site = site;
        this.actionHandler = actionHandler;
        files = new BulkDownload(site.service());
        addClassName("bulk");
        count.getElement().setAttribute("aria-live", "polite");
        add(count);
        OFFERED.forEach(action -> add(button(action)));
        Button none = new Button(getTranslation("export.bulk.clear"), _ -> clear.run());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        none.addClassName("small");
        add(none, files);
        setVisible(false);
    }

    private Button button(ExportAction action) {
        Button button = new Button(getTranslation("export.action." + action.key()), _ -> run(action));
        button.addClassName("small");
        buttons.put(action, button);
        return button;
    }

    void show(Collection<ShownExport> rows) {
        selected = rows.stream().map(ShownExport::id).sorted().toList();
        setVisible(!selected.isEmpty());
        count.setText(getTranslation("export.bulk.count", selected.size()));
        buttons.forEach((action, button) ->
                button.setVisible(rows.stream().anyMatch(row -> isOffered(action, row.export()))));
    }

    // Read anew: what was selected a while ago may have moved on.
    private void run(ExportAction action) {
        List<Export> exports = selected.stream()
                .flatMap(this::read)
                .filter(export -> isOffered(action, export))
                .toList();
        if (exports.isEmpty()) {
            show(List.of());
        } else if (action == ExportAction.DOWNLOAD) {
            files.download(exports);
        } else {
            actionHandler.run(action, exports);
        }
    }

    private Stream<Export> read(long id) {
        try {
            return Optional.of(site.service().get(id)).stream();
        } catch (ExportNotFoundException _) {
            return Stream.empty();
        }
    }

    private boolean isOffered(ExportAction action, Export export) {
        return ExportAction.offered(export, site.actor()).contains(action);
    }
}
