package org.gradeport.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/// How often a report is mailed; each covers a whole day, week from Monday, or month.
public enum ReportFrequency {
    OFF,
    DAILY,
    WEEKLY,
    MONTHLY;

    /// The last period that ended before the day began.
    public Period lastEnded(LocalDate day, ZoneId zone) {
        LocalDate end = start(day);
        return Period.ofDays(start(end.minusDays(1)), end, zone);
    }

    private LocalDate start(LocalDate day) {
        return switch (this) {
            case OFF -> throw new IllegalStateException("The frequency OFF has no period");
            case DAILY -> day;
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
        };
    }
}
