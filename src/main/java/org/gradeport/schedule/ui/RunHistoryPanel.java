package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.provider.DataProvider;
import org.gradeport.base.TimeFormatter;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.ui.EmptyState;
import org.gradeport.ui.Panel;
import org.gradeport.ui.RelativeTime;
import org.gradeport.ui.ResponsiveGrid;

/// The history of a schedule, newest first; runs without an export are included.
final class RunHistoryPanel extends Panel {

    private static final int FEW = 12;

    private final transient ScheduleService service;
    private final transient TimeFormatter times;

    RunHistoryPanel(ScheduleService service, TimeFormatter times, long schedule) {
        super(translate("schedule.history"));
        this.service = service;
        this.times = times;
        addClassName("history");
        long size = service.historySize(schedule);
        add(
                size == 0
                        ? new EmptyState(VaadinIcon.CLOCK, getTranslation("schedule.history.none"))
                        : grid(schedule, size <= FEW));
    }

    private ResponsiveGrid<ScheduleRun> grid(long schedule, boolean few) {
        ResponsiveGrid<ScheduleRun> responsiveGrid = new ResponsiveGrid<>(this::card);
        responsiveGrid.setAriaLabel(getTranslation("schedule.history"));
        responsiveGrid
                .addWide(getTranslation("schedule.history.due"), 1, this::due)
                .setKey("due");
        responsiveGrid
                .addWide(getTranslation("schedule.history.outcome"), 1, run -> OutcomePill.of(run.outcome()))
                .setKey("outcome");
        responsiveGrid
                .addWide(getTranslation("schedule.history.detail"), 3, RunHistoryPanel::detail)
                .setKey("detail");
        responsiveGrid.setAllRowsVisible(few);
        responsiveGrid.setItems(DataProvider.fromCallbacks(
                query -> service.history(schedule, query.getOffset(), query.getLimit()).stream(),
                _ -> Math.toIntExact(service.historySize(schedule))));
        return responsiveGrid;
    }

    private Component due(ScheduleRun run) {
        Div cell = new Div(RelativeTime.of(times, run.moment()));
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
        return new Div(facts, detail(run));
    }
}
