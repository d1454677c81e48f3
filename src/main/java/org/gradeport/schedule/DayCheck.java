package org.gradeport.schedule;

import java.time.LocalDate;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.table.DayRange;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// Refuses days outside the [DayRange].
public final class DayCheck {

    private DayCheck() {}

    /// An [InvalidValueException] that names the field; null passes.
    public static void check(String field, @Nullable LocalDate day) {
        if (day != null && !DayRange.contains(day)) {
            throw new InvalidValueException(
                    field, Texts.say("schedule.refused.day-range", day, DayRange.FIRST, DayRange.LAST), List.of());
        }
    }
}
