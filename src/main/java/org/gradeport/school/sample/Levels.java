package org.gradeport.school.sample;

import java.time.LocalDate;

/// The grade levels of the sample.
final class Levels {

    static final int FIRST = 7;
    static final int LAST = 12;
    static final int COUNT = LAST - FIRST + 1;

    private static final int AGE_BEFORE_SCHOOL = 6;

    private Levels() {}

    /// As the records write it, `07`.
    static String text(int level) {
        return "%02d".formatted(level);
    }

    /// The first birthday of a level's year.
    static LocalDate oldest(int level) {
        return Calendar.FIRST_DAY.minusYears(level + AGE_BEFORE_SCHOOL);
    }
}
