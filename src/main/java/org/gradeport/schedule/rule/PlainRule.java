package org.gradeport.schedule.rule;

import java.time.LocalTime;
import java.util.List;
import org.gradeport.schedule.Frequency;
import org.jspecify.annotations.Nullable;

/// Converts a plain rule to the equivalent cron expression.
public record PlainRule(Frequency frequency, @Nullable LocalTime time, List<String> days) {

    public String cron() {
        LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
        String minute = Integer.toString(at.getMinute());
        String daily = minute + " " + at.getHour();
        return switch (frequency) {
            case HOURLY -> minute + " * * * *";
            case DAILY -> daily + " * * *";
            case WEEKLY -> daily + " * * " + String.join(",", days);
            case MONTHLY -> daily + " " + monthDays() + " * *";
            case CUSTOM -> throw new IllegalStateException("A custom rule is a cron expression already.");
        };
    }

    private String monthDays() {
        return String.join(",", days).replace(DayCodes.LAST, "L");
    }
}
