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
import org.gradeport.export.ui.DownloadLink;
import org.gradeport.export.ui.ExportAction;

/// The actions on several exports, visible while exports are selected.
final class BulkBar extends Div {

    private static final int PAUSE_MILLIS = 700;
    private static final List<ExportAction> OFFERED = List.of(
            ExportAction.DOWNLOAD, ExportAction.CANCEL, ExportAction.AGAIN, ExportAction.HOLD, ExportAction.DELETE);

    private final ActionHandler actionHandler;
    private final Span count = new Span();
    private final Map<ExportAction, Button> buttons = new EnumMap<>(ExportAction.class);
    private final Div downloads = new Div();
    private final Runnable done;
    private List<Long> selected = List.of();

    /// @param clear deselects all
    /// @param done refreshes the page after an action
    BulkBar(ActionHandler actionHandler, Runnable clear, Runnable done) {
        this.actionHandler = actionHandler;
        this.done = done;
        downloads.getElement().setAttribute("hidden", true);
        addClassName("bulk");
        count.getElement().setAttribute("aria-live", "polite");
        add(count);
        OFFERED.forEach(action -> add(button(action)));
        Button none = new Button(getTranslation("export.bulk.clear"), _ -> clear.run());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        none.addClassName("small");
        add(none, downloads);
        setVisible(false);
    }

    private Button button(ExportAction action) {
        Button button = new Button(getTranslation("export.action." + action.key()), _ -> run(action));
        button.addClassName("small");
        buttons.put(action, button);
        return button;
    }

    void show(Collection<Export> rows) {
        selected = rows.stream().map(Export::id).sorted().toList();
        setVisible(!selected.isEmpty());
        count.setText(getTranslation("export.bulk.count", selected.size()));
        buttons.forEach((action, button) -> button.setVisible(rows.stream().anyMatch(row -> isOffered(action, row))));
    }

    // Reads the exports again: their status may have changed since they were selected.
    private void run(ExportAction action) {
        List<Export> exports = selected.stream()
                .flatMap(this::read)
                .filter(export -> isOffered(action, export))
                .toList();
        if (exports.isEmpty()) {
            show(List.of());
        } else if (action == ExportAction.DOWNLOAD) {
            download(exports);
        } else {
            actionHandler.run(action, exports, done);
        }
    }

    /// Downloads the files one after the other by hidden links.
    private void download(List<Export> exports) {
        downloads.removeAll();
        exports.forEach(export -> downloads.add(new DownloadLink(actionHandler.service(), export)));
        // A pause between them, because browsers drop downloads that start at the same moment.
        downloads
                .getElement()
                .executeJs(
                        "[...this.querySelectorAll('a')].forEach((link, i) => setTimeout(() => link.click(), i * $0))",
                        PAUSE_MILLIS);
    }

    private Stream<Export> read(long id) {
        try {
            return Optional.of(actionHandler.service().get(id)).stream();
        } catch (ExportNotFoundException _) {
            return Stream.empty();
        }
    }

    private boolean isOffered(ExportAction action, Export export) {
        return actionHandler.offered(export).contains(action);
    }
}
