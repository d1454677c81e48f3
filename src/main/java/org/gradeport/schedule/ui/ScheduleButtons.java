package org.gradeport.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.gradeport.base.MoreMenu;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.Timing;

/// What the reader may do with a schedule: the likeliest as a button, the rest behind `⋯`.
final class ScheduleButtons extends Div {

    private final boolean owned;
    private final Runnable edit;

    /// @param gone what is done once it is deleted
    ScheduleButtons(ScheduleSite site, ScheduleDeeds deeds, Schedule schedule, Runnable gone) {
        owned = site.owns(schedule);
        edit = () -> edit(schedule);
        Button run = new Button(getTranslation("schedule.run-now"), _ -> deeds.runNow(schedule));
        run.setAriaLabel(getTranslation("schedule.run-now.of", schedule.name()));
        run.setDisableOnClick(true);
        run.addClassName("small");
        MoreMenu more = new MoreMenu(getTranslation("schedule.more-of", schedule.name()));
        if (site.mayExport()) {
            more.offer(getTranslation("schedule.test"), () -> deeds.test(schedule));
        }
        if (owned) {
            more.offer(getTranslation("schedule.edit"), edit);
        }
        Timing timing = schedule.rule().timing();
        if (timing != null && site.mayExport()) {
            more.offer(getTranslation("schedule.duplicate"), () -> deeds.duplicate(schedule));
        }
        if (timing != null) {
            more.offer(
                    getTranslation("schedule.pause"),
                    () -> new PauseDialog(site, deeds, schedule, timing.zone()).open());
        }
        if (site.mayGive(schedule)) {
            more.offer(getTranslation("schedule.reassign"), () -> new OwnerDialog(site, deeds, schedule).open());
        }
        if (owned) {
            more.offer(getTranslation("schedule.delete"), () -> deeds.delete(schedule, gone));
        }
        addClassName("row-actions");
        add(run, more);
    }

    /// With a button for what most come for who open a schedule.
    ScheduleButtons withEdit() {
        if (owned) {
            addComponentAsFirst(new Button(getTranslation("schedule.edit"), _ -> edit.run()));
        }
        return this;
    }

    private void edit(Schedule schedule) {
        getUI().ifPresent(ui -> ui.navigate(EditScheduleView.class, ScheduleSite.id(schedule.id())));
    }
}
