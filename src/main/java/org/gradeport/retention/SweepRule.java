package org.gradeport.retention;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// Parses `EXPORT_CLEANUP_SCHEDULE` into a rule of a schedule.
final class SweepRule {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 0);

    private SweepRule() {}

    public static ScheduleRule of(String words, ZoneId zone) {
        try {
            return switch (words.strip().toLowerCase(Locale.ROOT)) {
                case "daily" -> at(Frequency.DAILY, List.of(), zone);
                case "weekly" -> at(Frequency.WEEKLY, List.of("SUN"), zone);
                case "monthly" -> at(Frequency.MONTHLY, List.of("1"), zone);
                default -> timing(Frequency.CUSTOM, words, null, List.of(), zone);
            };
        } catch (InvalidValueException e) {
            throw new IllegalArgumentException(
                    "EXPORT_CLEANUP_SCHEDULE is '%s': write daily, weekly, monthly, or a cron expression such as 0 3 * * MON. %s"
                            .formatted(words, e.getMessage()),
                    e);
        }
    }

    private static ScheduleRule at(Frequency frequency, List<String> days, ZoneId zone) {
        return timing(frequency, null, AT_NIGHT, days, zone);
    }

    private static ScheduleRule timing(
            Frequency frequency, @Nullable String cron, @Nullable LocalTime time, List<String> days, ZoneId zone) {
        return new ScheduleRule(frequency, cron, time, days, zone, null, null);
    }
}
