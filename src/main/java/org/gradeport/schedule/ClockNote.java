package org.gradeport.schedule;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How an occurrence says that a change of the clocks touches it.
final class ClockNote {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private ClockNote() {}

    static String twice(LocalDateTime time) {
        return DAY.format(time) + " exists twice, runs the first time";
    }

    static String moved(LocalDateTime time, LocalDateTime run) {
        DateTimeFormatter enough = time.toLocalDate().equals(run.toLocalDate()) ? TIME : DAY;
        return DAY.format(time) + " does not exist, runs " + enough.format(run);
    }
}
