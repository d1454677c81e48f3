package org.gradeport.retention.ui;

import static org.gradeport.retention.ui.SweepFormatter.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.function.Consumer;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepDecision;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.Toast;

/// The list of a preview, read page by page.
///
/// @param decides whether the user may put files on hold
/// @param changed runs after a file was put on hold
record PreviewList(
        RetentionService service,
        ExportService exports,
        DueFileColumns dueFileColumns,
        boolean decides,
        Runnable changed) {

    private static final int FEW = 8;

    ResponsiveGrid<DueFile> grid(Instant asOf, int rows) {
        ResponsiveGrid<DueFile> grid = dueFileColumns.grid(this::action);
        grid.setAriaLabel(translate("retention.preview.list"));
        grid.addComponentColumn(dueFileColumns::verdict)
                .setHeader(translate("retention.column.decision"))
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addComponentColumn(dueFileColumns::why)
                .setHeader(translate("retention.column.why"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::action)
                .setKey("actions")
                .setWidth("110px")
                .setFlexGrow(0);
        grid.setItems(query -> service.files(asOf, query.getOffset(), query.getLimit()).stream(), _ -> rows);
        grid.setAllRowsVisible(rows <= FEW);
        if (rows > FEW) {
            grid.setHeight("420px");
        }
        return grid;
    }

    /// An administrator can put a file on hold at the last moment.
    private Component action(DueFile file) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        boolean saved = file.decision() == SweepDecision.DELETE || file.decision() == SweepDecision.ARCHIVE;
        if (saved && decides) {
            Button hold = new Button(
                    translate("retention.hold"), _ -> new HoldReasonDialog(file.name(), why -> hold(file, why)).open());
            hold.setAriaLabel(translate("retention.hold.of", file.name()));
            actions.add(hold);
        }
        return actions;
    }

    private void hold(DueFile file, String why) {
        try {
            exports.hold(file.id(), why);
            Toast.done(translate("retention.hold.done", file.name()));
        } catch (ExportStateException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        changed.run();
    }

    /// Asks for the reason of a hold.
    static final class HoldReasonDialog extends Dialog {

        private static final int LONGEST = 200;

        private final TextField reason = new TextField(getTranslation("retention.hold.reason"));
        private final Consumer<String> hold;

        HoldReasonDialog(String file, Consumer<String> hold) {
            this.hold = hold;
            setHeaderTitle(getTranslation("retention.hold.title", file));
            reason.setMaxLength(LONGEST);
            reason.setWidthFull();
            reason.setAutofocus(true);
            Button confirm = new Button(getTranslation("retention.hold"), _ -> submit());
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            confirm.addClickShortcut(Key.ENTER);
            add(new Paragraph(getTranslation("retention.hold.sentence")), reason);
            getFooter().add(new Button(getTranslation("base.cancel"), _ -> close()), confirm);
            setWidth("min(480px, 92vw)");
        }

        private void submit() {
            String text = reason.getValue().strip();
            reason.setInvalid(text.isEmpty());
            reason.setErrorMessage(getTranslation("retention.hold.missing"));
            if (!text.isEmpty()) {
                close();
                hold.accept(text);
            }
        }
    }
}
