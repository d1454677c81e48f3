package org.gradeport.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.ui.MoreMenu;

/// The actions on a schedule: the likeliest as a button, the others in the menu `⋯`.
final class ScheduleButtons extends Div {

    private final boolean owned;
    private final Runnable edit;

    /// @param gone runs after the deletion
    ScheduleButtons(
            SchedulePermissions permissions, ScheduleActions scheduleActions, Schedule schedule, Runnable gone) {
        owned = permissions.owns(schedule);
        edit = () -> edit(schedule);
        Button run = new Button(getTranslation("schedule.run-now"), _ -> scheduleActions.runNow(schedule));
        run.setAriaLabel(getTranslation("schedule.run-now.of", schedule.name()));
        run.setDisableOnClick(true);
        run.addClassName("small");
        MoreMenu more = new MoreMenu(getTranslation("schedule.more-of", schedule.name()));
        if (permissions.mayExport()) {
            more.addAction(getTranslation("schedule.test"), () -> scheduleActions.test(schedule));
        }
        if (owned) {
            more.addAction(getTranslation("schedule.edit"), edit);
        }
        ScheduleRule scheduleRule = schedule.rule().parsed();
        if (scheduleRule != null && permissions.mayExport()) {
            more.addAction(getTranslation("schedule.duplicate"), () -> scheduleActions.duplicate(schedule));
        }
        if (scheduleRule != null) {
            more.addAction(
                    getTranslation("schedule.pause"), () -> scheduleActions.askPause(schedule, scheduleRule.zone()));
        }
        if (permissions.mayReassign(schedule)) {
            more.addAction(getTranslation("schedule.reassign"), () -> scheduleActions.askOwner(schedule));
        }
        if (owned) {
            more.addAction(getTranslation("schedule.delete"), () -> scheduleActions.delete(schedule, gone));
        }
        addClassName("row-actions");
        add(run, more);
    }

    /// With a button for the most frequent action on the schedule's page.
    ScheduleButtons withEdit() {
        if (owned) {
            addComponentAsFirst(new Button(getTranslation("schedule.edit"), _ -> edit.run()));
        }
        return this;
    }

    private void edit(Schedule schedule) {
        getUI().ifPresent(ui -> ui.navigate(EditScheduleView.class, ScheduleView.id(schedule.id())));
    }
}
