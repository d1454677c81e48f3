package org.gradeport.schedule.rule;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.schedule.Frequency;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// Refuses rules that contradict themselves or never run.
public final class RuleCheck {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1900, 1, 1, 0, 0);

    private RuleCheck() {}

    public static void shape(Frequency frequency, @Nullable String cron, @Nullable LocalTime time) {
        boolean isCustom = frequency == Frequency.CUSTOM;
        if (isCustom && (cron == null || cron.isBlank())) {
            throw refused("cron", Texts.say("schedule.refused.cron-missing"));
        } else if (!isCustom && cron != null) {
            throw refused("cron", Texts.say("schedule.refused.cron-and-frequency", frequency.inSentence()));
        } else if (isCustom && time != null) {
            throw refused("time", Texts.say("schedule.refused.cron-and-time"));
        } else if (time == null && !isCustom && frequency != Frequency.HOURLY) {
            throw refused("time", Texts.say("schedule.refused.time-missing", frequency.inSentence()));
        } else if (time != null && (time.getSecond() != 0 || time.getNano() != 0)) {
            throw refused("time", Texts.say("schedule.refused.time-seconds"));
        }
    }

    public static void fires(LocalTimes times) {
        if (times.from() != null && times.until() != null && times.until().isBefore(times.from())) {
            throw refused("ends_on", Texts.say("schedule.refused.ends-before", times.until(), times.from()));
        } else if (times.rule().next(LONG_AGO) == null) {
            throw refused("cron", Texts.say("schedule.refused.never"));
        } else if (times.next(LONG_AGO) == null) {
            throw refused("ends_on", Texts.say("schedule.refused.never-between"));
        }
    }

    private static InvalidValueException refused(String field, String sentence) {
        return new InvalidValueException(field, sentence, List.of());
    }
}
