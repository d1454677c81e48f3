package org.gradeport.schedule;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the day-of-week field of a cron expression, where it only lists days and ranges of them.
final class WeekDays {

    private static final Pattern PART = Pattern.compile("([0-7]|[A-Z]{3})(?:-([0-7]|[A-Z]{3}))?");

    private WeekDays() {}

    /// `MON` to `SUN`, in calendar order; empty if the field says more than a list.
    static Optional<List<String>> read(String field) {
        List<Matcher> parts = Stream.of(field.split(",", -1)).map(PART::matcher).toList();
        return parts.stream().allMatch(Matcher::matches)
                ? Optional.of(DayWords.inOrder(
                        Frequency.WEEKLY, parts.stream().flatMap(WeekDays::days).toList()))
                : Optional.empty();
    }

    private static Stream<String> days(Matcher part) {
        String end = part.group(2);
        int first = number(part.group(1));
        int last = end == null ? first : number(end);
        int from = last < first ? first - 7 : first;
        return IntStream.rangeClosed(from, last).mapToObj(day -> DayWords.OF_WEEK.get(Math.floorMod(day - 1, 7)));
    }

    private static int number(String day) {
        return Character.isDigit(day.charAt(0)) ? Integer.parseInt(day) : DayWords.OF_WEEK.indexOf(day) + 1;
    }
}
