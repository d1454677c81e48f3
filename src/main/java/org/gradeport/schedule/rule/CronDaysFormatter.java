package org.gradeport.schedule.rule;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.base.Texts;

/// Formats the days and months of a cron expression.
final class CronDaysFormatter {

    private static final Pattern MONTH_DAYS = Pattern.compile("(\\d+|L)(,(\\d+|L))*");
    private static final Pattern NTH = Pattern.compile("([0-7]|[A-Z]{3})(?:#([1-5])|(L))");

    private CronDaysFormatter() {}

    static boolean isEvery(CronFields fields) {
        return isAny(fields.dayOfMonth()) && isAny(fields.dayOfWeek());
    }

    /// `… on day 1 of the month or on Monday`; unchanged for every day.
    static String addDays(String sentence, CronFields fields) {
        if (isEvery(fields)) {
            return sentence;
        } else if (isAny(fields.dayOfWeek())) {
            return Texts.say("schedule.sentence.month-days", sentence, ofMonth(fields.dayOfMonth()));
        } else if (isAny(fields.dayOfMonth())) {
            return Texts.say("schedule.sentence.week-days", sentence, ofWeek(fields.dayOfWeek()));
        }
        String ofMonth = ofMonth(fields.dayOfMonth());
        String ofWeek = ofWeek(fields.dayOfWeek());
        return CronFields.isNamed(fields.dayOfMonth()) && CronFields.isNamed(fields.dayOfWeek())
                ? Texts.say("schedule.sentence.either-days", sentence, ofMonth, ofWeek)
                : Texts.say("schedule.sentence.both-days", sentence, ofMonth, ofWeek);
    }

    /// `… in January and June`; unchanged for every month.
    static String addMonths(String sentence, String field) {
        if (isAny(field)) {
            return sentence;
        }
        List<Optional<String>> names =
                Stream.of(field.split(",", -1)).map(CronDaysFormatter::month).toList();
        return names.stream().allMatch(Optional::isPresent)
                ? Texts.say(
                        "schedule.sentence.named-months",
                        sentence,
                        DayListFormatter.joined(
                                names.stream().flatMap(Optional::stream).toList()))
                : Texts.say("schedule.sentence.months", sentence, field);
    }

    private static boolean isAny(String field) {
        return field.equals("*") || field.equals("?");
    }

    private static String ofMonth(String field) {
        return MONTH_DAYS.matcher(field).matches()
                ? DayListFormatter.ofMonth(
                        List.of(field.replace("L", DayCodes.LAST).split(",", -1)))
                : Texts.say("schedule.sentence.days", field);
    }

    private static String ofWeek(String field) {
        Matcher nth = NTH.matcher(field);
        if (nth.matches()) {
            String day = WeekDayParser.read(nth.group(1))
                    .map(DayListFormatter::ofWeek)
                    .orElse(nth.group(1));
            return Texts.say("schedule.sentence.nth", nth.group(3) == null ? Integer.parseInt(nth.group(2)) : 0, day);
        }
        return WeekDayParser.read(field)
                .map(DayListFormatter::ofWeek)
                .orElseGet(() -> Texts.say("schedule.sentence.week", field));
    }

    private static Optional<String> month(String word) {
        return Stream.of(Month.values())
                .filter(month ->
                        word.equals(month.name().substring(0, 3)) || word.equals(Integer.toString(month.getValue())))
                .map(month -> month.getDisplayName(TextStyle.FULL, Texts.locale()))
                .findFirst();
    }
}
