package org.gradeport.schedule;

import java.time.LocalDate;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// The range of days that schedules use: 1900 to 9999, which the database can store.
public final class DayRange {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private DayRange() {}

    /// Refuses a day outside the range.
    public static void check(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw new InvalidValueException(
                    field, Texts.say("schedule.refused.day-range", day, FIRST, LAST), List.of());
        }
    }
}
