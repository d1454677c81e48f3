package org.gradeport.retention.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.base.DenseGrid;
import org.gradeport.base.EmptyState;
import org.gradeport.base.Panel;
import org.gradeport.base.StatusPill;
import org.gradeport.base.Tone;
import org.gradeport.retention.SweepPage;
import org.gradeport.retention.SweepRun;

/// What sweeps did: when, by whom, what, and how much room that made.
final class HistoryPart extends Panel {

    private static final int LAST = 50;

    private final RetentionSite site;
    private final SweepWords words;
    private final Div list = new Div();

    HistoryPart(RetentionSite site) {
        super(SweepWords.translate("retention.history"));
        this.site = site;
        words = new SweepWords(site);
        add(list);
    }

    void load() {
        SweepPage page = site.service().runs(0, LAST);
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

    private DenseGrid<SweepRun> grid(SweepPage page) {
        DenseGrid<SweepRun> grid = new DenseGrid<>(this::card);
        grid.addComponentColumn(run -> site.moments().show(run.startedAt()))
                .setHeader(getTranslation("retention.column.when"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(this::by)
                .setHeader(getTranslation("retention.column.by"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("retention.column.what"))
                .setFlexGrow(3);
        grid.addColumn(run -> site.figures().size(run.bytesFreed()))
                .setHeader(getTranslation("retention.column.freed"))
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("110px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::outcome)
                .setHeader(getTranslation("retention.column.outcome"))
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addComponentColumn(this::action)
                .setKey("actions")
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setItems(page.items());
        grid.setAllRowsVisible(true);
        return grid;
    }

    private String by(SweepRun run) {
        String by = run.by();
        return by == null ? getTranslation("retention.by-portal") : by;
    }

    private Component what(SweepRun run) {
        Div cell = new Div(new Span(words.say(run)));
        cell.addClassNames("cell", "wrap");
        if (run.message() != null) {
            Span message = new Span(run.message());
            message.addClassName("tiny");
            cell.add(message);
        }
        return cell;
    }

    private Component outcome(SweepRun run) {
        String word = getTranslation("retention.outcome." + SweepWords.key(run.outcome()));
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
        if (!run.parts().isEmpty()) {
            Button files = new Button(getTranslation("retention.files"), _ -> new SweptDialog(site, run).open());
            files.setAriaLabel(
                    getTranslation("retention.files.of", site.moments().exact(run.startedAt())));
            actions.add(files);
        }
        return actions;
    }

    private Component card(SweepRun run) {
        Div facts = new Div(outcome(run), new Span(by(run)), site.moments().show(run.startedAt()));
        facts.addClassName("card-facts");
        Span freed = new Span(getTranslation("retention.freed", site.figures().size(run.bytesFreed())));
        freed.addClassName("tiny");
        Div card = new Div(facts, what(run), freed, action(run));
        card.addClassName("phone-card");
        return card;
    }
}
