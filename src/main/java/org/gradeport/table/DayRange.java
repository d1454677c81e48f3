package org.gradeport.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The days of all requests, rules and filters: 1900 to 9999, which the database can store.
public final class DayRange {

    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private DayRange() {}

    /// Whether the day is within the range.
    public static boolean contains(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /// Whether the day in UTC, in which times are stored, is within the range.
    public static boolean contains(Instant time) {
        return contains(LocalDate.ofInstant(time, ZoneOffset.UTC));
    }
}
