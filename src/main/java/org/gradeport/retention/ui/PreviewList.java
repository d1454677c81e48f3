package org.gradeport.retention.ui;

import static org.gradeport.retention.ui.SweepFormatter.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepDecision;
import org.gradeport.ui.ReasonDialog;
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
        grid.addNarrow(translate("retention.column.decision"), "200px", dueFileColumns::verdict);
        grid.addWide(translate("retention.column.why"), 1, dueFileColumns::why);
        grid.addNarrow("", "110px", this::action).setKey("actions");
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
            Button hold = new Button(translate("retention.hold"), _ -> askReason(file));
            hold.setAriaLabel(translate("retention.hold.of", file.name()));
            actions.add(hold);
        }
        return actions;
    }

    private void askReason(DueFile file) {
        String title = translate("retention.hold.title", file.name());
        String sentence = translate("retention.hold.sentence");
        new ReasonDialog(title, sentence, translate("retention.hold"), "export.hold.", why -> hold(file, why)).open();
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
}
