package org.gradeport.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouterLink;
import org.gradeport.base.FactList;
import org.gradeport.base.PageHeader;
import org.gradeport.base.Panel;
import org.gradeport.schedule.Schedule;

/// A schedule on a page of its own.
final class OneSchedule extends Div {

    private final Schedule schedule;

    OneSchedule(ScheduleSite site, Schedule schedule, Runnable changed, Runnable gone) {
        this.schedule = schedule;
        ScheduleDeeds deeds = new ScheduleDeeds(site, changed);
        SchedulerAlert off = new SchedulerAlert();
        off.show(site.service().isRunning());
        RouterLink back = new RouterLink(getTranslation("schedule.title"), SchedulesView.class);
        back.addClassName("back");
        PageHeader header = new PageHeader(schedule.name());
        header.actions(
                new ScheduleCells(site, deeds).onOff(schedule),
                new ScheduleButtons(site, deeds, schedule, gone).withEdit());
        NextRuns next = new NextRuns(site);
        next.show(schedule.rule());
        Div side = new Div(facts(site, deeds), next);
        side.addClassName("schedule-side");
        Div columns = new Div(new HistoryPanel(site, schedule.id()), side);
        columns.addClassName("schedule-columns");
        add(back, off, header, columns);
    }

    String name() {
        return schedule.name();
    }

    private Panel facts(ScheduleSite site, ScheduleDeeds deeds) {
        Panel panel = new Panel(getTranslation("schedule.facts"));
        FactList facts = new FactList()
                .with(getTranslation("schedule.column.next"), new ScheduleCells(site, deeds).next(schedule))
                .with(getTranslation("schedule.what"), site.what(schedule))
                .with(getTranslation("schedule.column.owner"), schedule.ownerName())
                .with(getTranslation("schedule.missed"), getTranslation("schedule.missed." + schedule.missed()))
                .with(getTranslation("schedule.overlap"), getTranslation("schedule.overlap." + schedule.overlap()))
                .with(getTranslation("schedule.empty"), getTranslation("schedule.empty." + schedule.skipEmpty()))
                .with(
                        getTranslation("schedule.mail"),
                        MailPart.words(site, schedule.request().delivery()));
        panel.add(facts);
        return panel;
    }
}
