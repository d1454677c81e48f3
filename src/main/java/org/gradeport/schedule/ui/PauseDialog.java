package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.gradeport.schedule.Schedule;
import org.gradeport.ui.DateField;
import org.gradeport.ui.FormDialog;

/// Asks for the end of a pause.
final class PauseDialog extends FormDialog {

    /// @param zone in which the day begins
    PauseDialog(Clock clock, Schedule schedule, ZoneId zone, Consumer<Instant> pause) {
        super(translate("schedule.pause.title", schedule.name()), translate("schedule.pause.button"));
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), zone).plusDays(1);
        DateField until = new DateField(getTranslation("schedule.pause.until"));
        until.setMin(tomorrow);
        until.setValue(tomorrow.plusDays(6));
        until.setRequired(true);
        form(new Paragraph(getTranslation("schedule.pause.sentence", zone.getId())), until);
        onConfirm(() -> {
            LocalDate day = until.getValue();
            if (day == null || day.isBefore(tomorrow)) {
                refuse(until, getTranslation("schedule.pause.future"));
                return false;
            }
            pause.accept(day.atStartOfDay(zone).toInstant());
            return true;
        });
    }
}
