package org.gradeport.schedule.rule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.schedule.Frequency;

/// Parses the day-of-week field of a cron expression if it lists days and ranges only.
final class WeekDayParser {

    private static final Pattern PART = Pattern.compile("([0-7]|[A-Z]{3})(?:-([0-7]|[A-Z]{3}))?");

    private WeekDayParser() {}

    /// `MON` to `SUN`, in calendar order; empty if the field is not a plain list.
    static Optional<List<String>> read(String field) {
        List<Matcher> parts = Stream.of(field.split(",", -1)).map(PART::matcher).toList();
        return parts.stream().allMatch(Matcher::matches)
                ? Optional.of(DayCodes.inOrder(
                        Frequency.WEEKLY,
                        parts.stream().flatMap(WeekDayParser::days).toList()))
                : Optional.empty();
    }

    private static Stream<String> days(Matcher part) {
        String end = part.group(2);
        int first = number(part.group(1));
        int last = end == null ? first : number(end);
        int from = last < first ? first - 7 : first;
        return IntStream.rangeClosed(from, last).mapToObj(day -> DayCodes.OF_WEEK.get(Math.floorMod(day - 1, 7)));
    }

    private static int number(String day) {
        return Character.isDigit(day.charAt(0)) ? Integer.parseInt(day) : DayCodes.OF_WEEK.indexOf(day) + 1;
    }
}
