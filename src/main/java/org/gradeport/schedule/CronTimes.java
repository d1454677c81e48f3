package org.gradeport.schedule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Says the minutes and hours of a cron expression.
final class CronTimes {

    private static final Pattern STEP = Pattern.compile("(?:\\*|0-59|0-23|0)/(\\d+)");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(,\\d+)*");

    private CronTimes() {}

    static String say(CronFields fields) {
        String seconds = fields.second().matches("0+") ? "" : " and " + fields.second() + " s";
        boolean isNamed = isNumber(fields.minute()) && isNumbers(fields.hour());
        return (isNamed ? times(fields) : counted(fields.minute(), fields.hour())) + seconds;
    }

    private static String times(CronFields fields) {
        List<String> times = Stream.of(fields.hour().split(",", -1))
                .map(hour -> "%02d:%02d".formatted(Integer.parseInt(hour), Integer.parseInt(fields.minute())))
                .toList();
        String everyDay = CronDays.say(fields).isEmpty() ? "every day " : "";
        return everyDay + "at " + DayNames.joined(times);
    }

    private static String counted(String minute, String hour) {
        if (!isNumber(minute)) {
            return minutes(minute) + hours(hour);
        }
        String past = RuleSentence.past(Integer.parseInt(minute));
        return (hour.equals("*") ? "every hour" : steps(hour, "hours")) + past;
    }

    private static String minutes(String minute) {
        if (minute.equals("*")) {
            return "every minute";
        }
        return isNumbers(minute)
                ? "at minutes " + DayNames.joined(List.of(minute.split(",", -1))) + " of every hour"
                : steps(minute, "minutes");
    }

    private static String hours(String hour) {
        Matcher range = RANGE.matcher(hour);
        if (range.matches()) {
            return between(range.group(1), range.group(2));
        } else if (isNumber(hour)) {
            return between(hour, hour);
        }
        return hour.equals("*") ? "" : " in the hours " + hour;
    }

    private static String between(String first, String last) {
        return " from %02d:00 to %02d:59".formatted(Integer.parseInt(first), Integer.parseInt(last));
    }

    private static String steps(String field, String unit) {
        Matcher step = STEP.matcher(field);
        return step.matches() ? "every " + step.group(1) + " " + unit : "in the " + unit + " " + field;
    }

    private static boolean isNumber(String field) {
        return field.matches("\\d+");
    }

    private static boolean isNumbers(String field) {
        return NUMBERS.matcher(field).matches();
    }
}
