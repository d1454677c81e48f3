package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import org.gradeport.export.ExportNotFoundException;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.retention.DueFile;
import org.gradeport.retention.RetentionService;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.Toast;

/// The files on hold, with user and reason.
final class HoldsPanel extends Panel {

    private final transient RetentionService service;
    private final transient ExportService exports;
    private final boolean decides;
    private final Runnable changed;
    private final DueFileColumns dueFileColumns;
    private final Div list = new Div();

    HoldsPanel(
            RetentionService service,
            ExportService exports,
            DueFileColumns dueFileColumns,
            boolean decides,
            Runnable changed) {
        super(SweepFormatter.translate("retention.holds"));
        this.service = service;
        this.exports = exports;
        this.decides = decides;
        this.changed = changed;
        this.dueFileColumns = dueFileColumns;
        add(list);
    }

    void load() {
        List<DueFile> files = service.holds();
        list.removeAll();
        list.add(files.isEmpty() ? none() : grid(files));
    }

    private Component none() {
        return new EmptyState(VaadinIcon.LOCK, getTranslation("retention.holds.none"));
    }

    private Component grid(List<DueFile> files) {
        ResponsiveGrid<DueFile> responsiveGrid = dueFileColumns.grid(this::action);
        responsiveGrid.addWide(getTranslation("retention.column.hold"), 2, dueFileColumns::why);
        responsiveGrid.addNarrow(
                getTranslation("retention.column.finished"),
                "140px",
                file -> RelativeTime.of(dueFileColumns.times(), file.finishedAt()));
        responsiveGrid.addNarrow("", this::action).setKey("actions");
        responsiveGrid.setItems(files);
        responsiveGrid.setAllRowsVisible(true);
        return responsiveGrid;
    }

    private Component action(DueFile file) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (decides) {
            Button release = new Button(getTranslation("retention.hold.end"), _ -> ask(file));
            release.setAriaLabel(getTranslation("retention.hold.end.of", file.name()));
            actions.add(release);
        }
        return actions;
    }

    private void ask(DueFile file) {
        Confirm.ask(
                getTranslation("retention.hold.end.title", file.name()),
                getTranslation("retention.hold.end.sentence"),
                getTranslation("retention.hold.end"),
                () -> release(file));
    }

    private void release(DueFile file) {
        try {
            exports.hold(file.id(), null);
            Toast.done(getTranslation("retention.hold.ended", file.name()));
        } catch (ExportStateException | ExportNotFoundException e) {
            Toast.failed(String.valueOf(e.getMessage()));
        }
        changed.run();
    }
}
