package org.gradeport.schedule;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// Refuses rules that contradict themselves or never run.
final class TimingCheck {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1900, 1, 1, 0, 0);

    private TimingCheck() {}

    static void shape(Frequency frequency, @Nullable String cron, @Nullable LocalTime time) {
        boolean isCustom = frequency == Frequency.CUSTOM;
        if (isCustom && (cron == null || cron.isBlank())) {
            throw refused("cron", "A custom rule needs a cron expression, such as 0 2 * * MON.");
        } else if (!isCustom && cron != null) {
            throw refused(
                    "cron", "A cron expression goes with a custom rule, not with a " + frequency.word() + " one.");
        } else if (isCustom && time != null) {
            throw refused("time", "A custom rule has its time in the cron expression; leave the time out.");
        } else if (time == null && !isCustom && frequency != Frequency.HOURLY) {
            throw refused("time", "A " + frequency.word() + " rule needs a time of day, such as 02:00.");
        } else if (time != null && (time.getSecond() != 0 || time.getNano() != 0)) {
            throw refused("time", "A time of day has hours and minutes only, such as 02:00.");
        }
    }

    static void fires(LocalTimes times) {
        if (times.from() != null && times.until() != null && times.until().isBefore(times.from())) {
            throw refused(
                    "ends_on", "The rule ends on " + times.until() + ", before it begins on " + times.from() + ".");
        } else if (times.rule().next(LONG_AGO) == null) {
            throw refused("cron", "This rule never runs: there is no such day in any year.");
        } else if (times.next(LONG_AGO) == null) {
            throw refused("ends_on", "This rule never runs: none of its days lies between its start and its end.");
        }
    }

    private static InvalidValueException refused(String field, String sentence) {
        return new InvalidValueException(field, sentence, List.of());
    }
}
