package org.gradeport.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gradeport.schedule.Schedule;
import org.gradeport.ui.DateField;

/// Asks for the end of a pause.
final class PauseDialog extends Dialog {

    private final DateField until = new DateField(getTranslation("schedule.pause.until"));

    /// @param zone in which the day begins
    PauseDialog(Clock clock, ScheduleActions scheduleActions, Schedule schedule, ZoneId zone) {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        until.setMin(tomorrow);
        until.setValue(tomorrow.plusDays(6));
        until.setRequired(true);
        until.setErrorMessage(getTranslation("schedule.pause.future"));
        setHeaderTitle(getTranslation("schedule.pause.title", schedule.name()));
        setWidth("min(440px, 92vw)");
        add(new Paragraph(getTranslation("schedule.pause.sentence", zone.getId())), until);
        Button pause = new Button(getTranslation("schedule.pause.button"), _ -> pause(scheduleActions, schedule, zone));
        pause.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("base.cancel"), _ -> close()), pause);
    }

    private void pause(ScheduleActions scheduleActions, Schedule schedule, ZoneId zone) {
        LocalDate day = until.getValue();
        if (day == null || until.isInvalid()) {
            until.setInvalid(true);
            return;
        }
        close();
        scheduleActions.pause(schedule, day.atStartOfDay(zone).toInstant());
    }
}
