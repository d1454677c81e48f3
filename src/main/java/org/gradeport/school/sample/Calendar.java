package org.gradeport.school.sample;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The sample's school year. Fixed days, so that its content never depends on when it is loaded.
final class Calendar {

    static final int SCHOOL_YEAR = 2026;
    static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 1);
    static final LocalDate AUTUMN_END = LocalDate.of(2026, 1, 30);
    static final LocalDate SPRING_START = LocalDate.of(2026, 2, 2);
    static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 26);
    static final Timestamp CHANGED = Timestamp.from(LAST_DAY.atTime(16, 0).toInstant(ZoneOffset.UTC));

    private Calendar() {}

    /// That day, or the Monday after a weekend.
    static LocalDate schoolDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /// The last school day of the week of that day.
    static LocalDate friday(LocalDate day) {
        return day.with(DayOfWeek.FRIDAY);
    }
}
