package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.base.Tone;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepRun;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;
import org.gradeport.ui.StatusPill;

/// The history of sweeps: when, by whom, what, and bytes freed.
final class SweepHistoryPanel extends Panel {

    private static final int LAST = 50;

    private final transient RetentionService service;
    private final transient NameFormatter names;
    private final SweepFormatter sweepFormatter;
    private final Div list = new Div();

    SweepHistoryPanel(RetentionService service, NameFormatter names, SweepFormatter sweepFormatter) {
        super(SweepFormatter.translate("retention.history"));
        this.service = service;
        this.names = names;
        this.sweepFormatter = sweepFormatter;
        add(list);
    }

    void load() {
        SweepRun.Page page = service.runs(0, LAST);
        list.removeAll();
        list.add(
                page.items().isEmpty()
                        ? new EmptyState(VaadinIcon.CLOCK, getTranslation("retention.history.none"))
                        : grid(page));
        if (page.total() > LAST) {
            Span more = new Span(getTranslation("retention.history.more", LAST, page.total()));
            more.addClassName("tiny");
            list.add(more);
        }
    }

    private ResponsiveGrid<SweepRun> grid(SweepRun.Page page) {
        ResponsiveGrid<SweepRun> responsiveGrid = new ResponsiveGrid<>(this::card);
        responsiveGrid.addNarrow(
                getTranslation("retention.column.when"),
                "150px",
                run -> RelativeTime.of(sweepFormatter.times(), run.startedAt()));
        responsiveGrid
                .addColumn(this::by)
                .setHeader(getTranslation("retention.column.by"))
                .setFlexGrow(1);
        responsiveGrid.addWide(getTranslation("retention.column.what"), 3, this::what);
        responsiveGrid
                .addColumn(run -> sweepFormatter.quantities().size(run.bytesFreed()))
                .setHeader(getTranslation("retention.column.freed"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        responsiveGrid.addNarrow(getTranslation("retention.column.outcome"), "150px", this::outcome);
        responsiveGrid.addNarrow("", this::action).setKey("actions");
        responsiveGrid.setItems(page.items());
        responsiveGrid.setAllRowsVisible(true);
        return responsiveGrid;
    }

    private String by(SweepRun run) {
        String by = run.by();
        return by == null ? getTranslation("retention.by-portal") : by;
    }

    private Component what(SweepRun run) {
        Div cell = new Div(new Span(sweepFormatter.say(run)));
        cell.addClassNames("cell", "wrap");
        if (run.message() != null) {
            Span message = new Span(run.message());
            message.addClassName("tiny");
            cell.add(message);
        }
        return cell;
    }

    private Component outcome(SweepRun run) {
        String word = getTranslation("retention.outcome." + SweepFormatter.key(run.outcome()));
        return new StatusPill(
                switch (run.outcome()) {
                    case DONE -> Tone.OK;
                    case RUNNING -> Tone.RUN;
                    case FAILED -> Tone.BAD;
                    case INTERRUPTED -> Tone.WARN;
                },
                word);
    }

    private Component action(SweepRun run) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (!run.counts().isEmpty()) {
            Button files = new Button(
                    getTranslation("retention.files"),
                    _ -> new SweptFilesDialog(service, names, sweepFormatter, run).open());
            files.setAriaLabel(
                    getTranslation("retention.files.of", sweepFormatter.times().exact(run.startedAt())));
            actions.add(files);
        }
        return actions;
    }

    private Component card(SweepRun run) {
        Div facts = new Div(outcome(run), new Span(by(run)), RelativeTime.of(sweepFormatter.times(), run.startedAt()));
        facts.addClassName("card-facts");
        Span freed = new Span(
                getTranslation("retention.freed", sweepFormatter.quantities().size(run.bytesFreed())));
        freed.addClassName("tiny");
        return new Div(facts, what(run), freed, action(run));
    }
}
