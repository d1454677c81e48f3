package org.gradeport.schedule;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says the days and months of a cron expression.
final class CronDays {

    private static final Pattern MONTH_DAYS = Pattern.compile("(\\d+|L)(,(\\d+|L))*");
    private static final Pattern NTH = Pattern.compile("([0-7]|[A-Z]{3})(?:#([1-5])|(L))");
    private static final List<String> NTHS = List.of("first", "second", "third", "fourth", "fifth");

    private CronDays() {}

    /// `on day 1 of the month or on Monday`; empty for every day.
    static String say(CronFields fields) {
        String ofMonth = isAny(fields.dayOfMonth()) ? "" : "on " + ofMonth(fields.dayOfMonth()) + " of the month";
        String ofWeek = isAny(fields.dayOfWeek()) ? "" : "on " + ofWeek(fields.dayOfWeek());
        String link = CronFields.isNamed(fields.dayOfMonth()) && CronFields.isNamed(fields.dayOfWeek())
                ? " or "
                : " if it falls ";
        return ofMonth.isEmpty() || ofWeek.isEmpty() ? ofMonth + ofWeek : ofMonth + link + ofWeek;
    }

    /// `in January and June`; empty for every month.
    static String months(String field) {
        if (isAny(field)) {
            return "";
        }
        List<Optional<String>> names =
                Stream.of(field.split(",", -1)).map(CronDays::month).toList();
        return names.stream().allMatch(Optional::isPresent)
                ? "in "
                        + DayNames.joined(
                                names.stream().flatMap(Optional::stream).toList())
                : "in the months " + field;
    }

    private static boolean isAny(String field) {
        return field.equals("*") || field.equals("?");
    }

    private static String ofMonth(String field) {
        return MONTH_DAYS.matcher(field).matches()
                ? DayNames.ofMonth(List.of(field.replace("L", DayWords.LAST).split(",", -1)))
                : "days " + field;
    }

    private static String ofWeek(String field) {
        Matcher nth = NTH.matcher(field);
        if (nth.matches()) {
            String day = WeekDays.read(nth.group(1)).map(DayNames::ofWeek).orElse(nth.group(1));
            String which = nth.group(3) == null ? NTHS.get(Integer.parseInt(nth.group(2)) - 1) : "last";
            return "the " + which + " " + day + " of the month";
        }
        return WeekDays.read(field).map(DayNames::ofWeek).orElse("days of the week " + field);
    }

    private static Optional<String> month(String word) {
        return Stream.of(Month.values())
                .filter(month ->
                        word.equals(month.name().substring(0, 3)) || word.equals(Integer.toString(month.getValue())))
                .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .findFirst();
    }
}
