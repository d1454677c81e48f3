package org.gradeport.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import org.gradeport.schedule.Schedule;
import org.gradeport.ui.FactList;
import org.gradeport.ui.PageHeader;
import org.gradeport.ui.Panel;

/// A schedule on a page of its own.
final class ScheduleDetails extends Div {

    private final Schedule schedule;

    ScheduleDetails(ScheduleSite site, Schedule schedule, Runnable changed, Runnable gone) {
        this.schedule = schedule;
        ScheduleActions scheduleActions = new ScheduleActions(site, changed);
        OffAlert off = OffAlert.schedules(site.service().isRunning());
        RouterLink back = new RouterLink(getTranslation("schedule.title"), SchedulesView.class);
        back.addClassName("back");
        PageHeader header = new PageHeader(schedule.name());
        header.actions(
                new ScheduleColumns(site, scheduleActions).onOff(schedule),
                new ScheduleButtons(site, scheduleActions, schedule, gone).withEdit());
        NextRunsPanel next = new NextRunsPanel(site);
        next.show(schedule.rule());
        Div side = new Div(facts(site, scheduleActions), next);
        side.addClassName("schedule-side");
        Div columns = new Div(new RunHistoryPanel(site, schedule.id()), side);
        columns.addClassName("schedule-columns");
        add(back, off, header, columns);
    }

    String name() {
        return schedule.name();
    }

    private Panel facts(ScheduleSite site, ScheduleActions scheduleActions) {
        Panel panel = new Panel(getTranslation("schedule.facts"));
        FactList facts = new FactList()
                .with(getTranslation("schedule.column.next"), new ScheduleColumns(site, scheduleActions).next(schedule))
                .with(getTranslation("schedule.what"), site.what(schedule))
                .with(getTranslation("schedule.column.owner"), schedule.ownerName())
                .with(getTranslation("schedule.missed"), getTranslation("schedule.missed." + schedule.missed()))
                .with(getTranslation("schedule.overlap"), getTranslation("schedule.overlap." + schedule.overlap()))
                .with(getTranslation("schedule.empty"), getTranslation("schedule.empty." + schedule.skipEmpty()))
                .with(
                        getTranslation("schedule.mail"),
                        MailPanel.words(site, schedule.request().delivery()));
        panel.add(facts);
        return panel;
    }
}
