package org.gradeport.schedule.rule;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.gradeport.base.Texts;

/// Formats the note of an occurrence that a change of the clocks affects.
final class ClockChangeFormatter {

    private ClockChangeFormatter() {}

    static String twice(LocalDateTime time) {
        return Texts.say("schedule.clock.twice", day(time));
    }

    static String moved(LocalDateTime time, LocalDateTime run) {
        boolean isSameDay = time.toLocalDate().equals(run.toLocalDate());
        return Texts.say(
                "schedule.clock.moved", day(time), isSameDay ? run.toLocalTime().toString() : day(run));
    }

    private static String day(LocalDateTime time) {
        return DateTimeFormatter.ofPattern("d MMM HH:mm", Texts.locale()).format(time);
    }
}
