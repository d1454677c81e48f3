package org.gradeport.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.ui.FactList;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.Panel;

/// The content of a schedule's page.
final class ScheduleDetails extends Div {

    private final Schedule schedule;

    ScheduleDetails(
            ScheduleService service,
            ScheduleColumns scheduleColumns,
            ScheduleFormatter formatter,
            ScheduleButtons buttons,
            Clock clock,
            Schedule schedule) {
        this.schedule = schedule;
        OffAlert off = OffAlert.schedules(service.isRunning());
        RouterLink back = new RouterLink(getTranslation("schedule.title"), SchedulesView.class);
        back.addClassName("back");
        PageHeader header = new PageHeader(schedule.name());
        header.actions(scheduleColumns.onOff(schedule), buttons.withEdit());
        NextRunsPanel next = new NextRunsPanel(formatter.times(), clock);
        next.show(schedule.rule());
        Div side = new Div(facts(formatter, scheduleColumns), next);
        side.addClassName("schedule-side");
        Div columns = new Div(new RunHistoryPanel(service, formatter.times(), schedule.id()), side);
        columns.addClassName("schedule-columns");
        add(back, off, header, columns);
    }

    private Panel facts(ScheduleFormatter formatter, ScheduleColumns scheduleColumns) {
        Panel panel = new Panel(getTranslation("schedule.facts"));
        FactList facts = new FactList()
                .with(getTranslation("schedule.column.next"), scheduleColumns.next(schedule))
                .with(getTranslation("schedule.what"), formatter.what(schedule))
                .with(getTranslation("schedule.column.owner"), schedule.ownerName())
                .with(getTranslation("schedule.missed"), getTranslation("schedule.missed." + schedule.missed()))
                .with(getTranslation("schedule.overlap"), getTranslation("schedule.overlap." + schedule.overlap()))
                .with(getTranslation("schedule.empty"), getTranslation("schedule.empty." + schedule.skipEmpty()))
                .with(
                        getTranslation("schedule.mail"),
                        formatter.recipients(schedule.request().delivery()));
        panel.add(facts);
        return panel;
    }
}
