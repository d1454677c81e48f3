package org.gradeport.schedule.rule;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                : Stream.of(numbered(
                        numbers.stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new))));
        Stream<String> last =
                numbers.size() == days.size() ? Stream.of() : Stream.of(Texts.say("schedule.sentence.last-day"));
        return joined(Stream.concat(numbered, last).toList());
    }

    /// `day 1`, `days 1, 10 to 20 and 31`.
    static String numbered(NavigableSet<Integer> days) {
        return Texts.say("schedule.sentence.numbered-days", days.size(), ranges(days, String::valueOf));
    }

    /// `1, 3 to 7 and 9`: three numbers in a row, or more, are a range.
    static String ranges(NavigableSet<Integer> numbers, IntFunction<String> name) {
        List<String> words = new ArrayList<>();
        for (int first : numbers) {
            boolean isFirst = !numbers.contains(first - 1);
            int last = first;
            while (numbers.contains(last + 1)) {
                last++;
            }
            if (isFirst && last > first + 1) {
                words.add(Texts.say("schedule.sentence.week-range", name.apply(first), name.apply(last)));
            } else if (isFirst) {
                IntStream.rangeClosed(first, last).mapToObj(name).forEach(words::add);
            }
        }
        return joined(words);
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
