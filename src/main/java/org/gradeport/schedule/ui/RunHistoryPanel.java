package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;

/// What became of each due time, newest first; runs that did not happen are there, too.
final class RunHistoryPanel extends Panel {

    private static final int FEW = 12;

    private final ScheduleSite site;

    RunHistoryPanel(ScheduleSite site, long schedule) {
        super(translate("schedule.history"));
        this.site = site;
        addClassName("history");
        long size = site.service().historySize(schedule);
        add(
                size == 0
                        ? new EmptyState(VaadinIcon.CLOCK, getTranslation("schedule.history.none"))
                        : grid(schedule, size <= FEW));
    }

    private ResponsiveGrid<ScheduleRun> grid(long schedule, boolean few) {
        ResponsiveGrid<ScheduleRun> responsiveGrid = new ResponsiveGrid<>(this::card);
        responsiveGrid.setAriaLabel(getTranslation("schedule.history"));
        responsiveGrid
                .addComponentColumn(this::due)
                .setKey("due")
                .setHeader(getTranslation("schedule.history.due"))
                .setFlexGrow(1);
        responsiveGrid
                .addComponentColumn(run -> OutcomePill.of(run.outcome()))
                .setKey("outcome")
                .setHeader(getTranslation("schedule.history.outcome"))
                .setFlexGrow(1);
        responsiveGrid
                .addComponentColumn(RunHistoryPanel::detail)
                .setKey("detail")
                .setHeader(getTranslation("schedule.history.detail"))
                .setFlexGrow(3);
        responsiveGrid.setAllRowsVisible(few);
        responsiveGrid.setItems(DataProvider.fromCallbacks(
                query -> site.service().history(schedule, query.getOffset(), query.getLimit()).stream(),
                _ -> Math.toIntExact(site.service().historySize(schedule))));
        return responsiveGrid;
    }

    private Component due(ScheduleRun run) {
        Div cell = new Div(RelativeTime.of(site.moments(), run.dueAt() == null ? run.at() : run.dueAt()));
        cell.addClassName("cell");
        if (run.kind() != RunKind.DUE || run.times() > 1) {
            Span remark = new Span(
                    run.times() > 1
                            ? getTranslation("schedule.history.times", run.times())
                            : getTranslation("schedule.kind." + run.kind()));
            remark.addClassName("tiny");
            cell.add(remark);
        }
        return cell;
    }

    private static Component detail(ScheduleRun run) {
        Div cell = new Div();
        cell.addClassNames("cell", "break");
        if (run.export() != null) {
            cell.add(new Anchor("exports/" + run.export(), translate("schedule.history.export", run.export())));
        }
        if (run.detail() != null) {
            Span detail = new Span(run.detail());
            detail.addClassName("tiny");
            cell.add(detail);
        }
        return cell;
    }

    private Component card(ScheduleRun run) {
        Div facts = new Div(OutcomePill.of(run.outcome()), due(run));
        facts.addClassName("schedule-state");
        Div card = new Div(facts, detail(run));
        card.addClassName("phone-card");
        return card;
    }
}
