package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.icon.VaadinIcon;
import org.gradeport.base.Tone;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.ui.StatusPill;

/// The icon, colour and label of an outcome.
final class OutcomePill {

    private OutcomePill() {}

    static StatusPill of(RunOutcome outcome) {
        return new StatusPill(tone(outcome), icon(outcome), word(outcome));
    }

    static String word(RunOutcome outcome) {
        return translate("schedule.outcome." + outcome);
    }

    static Tone tone(RunOutcome outcome) {
        return switch (outcome) {
            case READY -> Tone.OK;
            case REQUESTED, WAITING, TRYING -> Tone.RUN;
            case MISSED, SKIPPED_OVERLAP -> Tone.WARN;
            case FAILED, REFUSED, OWNERLESS -> Tone.BAD;
            case CANCELLED, SKIPPED_EMPTY -> Tone.OFF;
        };
    }

    static VaadinIcon icon(RunOutcome outcome) {
        return switch (outcome) {
            case READY -> VaadinIcon.CHECK;
            case REQUESTED -> VaadinIcon.COG;
            case WAITING, TRYING -> VaadinIcon.HOURGLASS_START;
            case MISSED -> VaadinIcon.CLOCK;
            case SKIPPED_OVERLAP, SKIPPED_EMPTY -> VaadinIcon.STEP_FORWARD;
            case FAILED, REFUSED -> VaadinIcon.CLOSE_SMALL;
            case OWNERLESS -> VaadinIcon.USER;
            case CANCELLED -> VaadinIcon.BAN;
        };
    }
}
