package org.gradeport.schedule.rule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.base.Texts;

/// Formats lists of days.
final class DayListFormatter {

    private static final List<String> WORKING = DayCodes.OF_WEEK.subList(0, 5);

    private DayListFormatter() {}

    /// `Monday`, `Monday and Thursday`, `Monday to Friday`.
    static String ofWeek(List<String> days) {
        List<String> names = days.stream().map(DayListFormatter::ofWeek).toList();
        return days.equals(WORKING) || days.equals(DayCodes.OF_WEEK)
                ? Texts.say("schedule.sentence.week-range", names.getFirst(), names.getLast())
                : joined(names);
    }

    /// `day 1`, `days 1 and 15`, `day 15 and the last day`.
    static String ofMonth(List<String> days) {
        List<String> numbers =
                days.stream().filter(day -> !day.equals(DayCodes.LAST)).toList();
        Stream<String> numbered = numbers.isEmpty()
                ? Stream.of()
                : Stream.of(Texts.say("schedule.sentence.numbered-days", numbers.size(), joined(numbers)));
        Stream<String> last =
                numbers.size() == days.size() ? Stream.of() : Stream.of(Texts.say("schedule.sentence.last-day"));
        return joined(Stream.concat(numbered, last).toList());
    }

    /// `a`, `a and b`, `a, b and c`.
    static String joined(List<String> words) {
        int last = words.size() - 1;
        return words.subList(0, last).stream()
                .reduce((said, next) -> Texts.say("schedule.sentence.list", said, next))
                .map(said -> Texts.say("schedule.sentence.list-end", said, words.get(last)))
                .orElse(words.get(last));
    }

    private static String ofWeek(String day) {
        return DayOfWeek.of(DayCodes.OF_WEEK.indexOf(day) + 1).getDisplayName(TextStyle.FULL, Texts.locale());
    }
}
