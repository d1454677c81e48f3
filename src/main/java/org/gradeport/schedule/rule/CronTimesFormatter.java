package org.gradeport.schedule.rule;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.base.Texts;

/// Formats the minutes and hours of a cron expression.
final class CronTimesFormatter {

    private static final Pattern STEP = Pattern.compile("(?:\\*|0-59|0-23|0)/(\\d+)");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(,\\d+)*");

    private CronTimesFormatter() {}

    static String format(CronFields fields) {
        boolean isNamed = isNumber(fields.minute()) && isNumbers(fields.hour());
        String sentence = isNamed ? times(fields) : counted(fields.minute(), fields.hour());
        return fields.second().matches("0+")
                ? sentence
                : Texts.say("schedule.sentence.seconds", sentence, fields.second());
    }

    private static String times(CronFields fields) {
        List<String> times = Stream.of(fields.hour().split(",", -1))
                .map(hour -> time(hour, fields.minute()))
                .toList();
        String joined = DayListFormatter.joined(times);
        return CronDaysFormatter.isEvery(fields)
                ? RuleFormatter.daily(joined)
                : Texts.say("schedule.sentence.at", joined);
    }

    private static String counted(String minute, String hour) {
        if (!isNumber(minute)) {
            return inHours(minutes(minute), hour);
        }
        int past = Integer.parseInt(minute);
        Matcher step = STEP.matcher(hour);
        if (step.matches()) {
            return Texts.say("schedule.sentence.hour-steps", step.group(1), past);
        }
        return hour.equals("*") ? RuleFormatter.hourly(past) : Texts.say("schedule.sentence.hours", hour, past);
    }

    private static String minutes(String minute) {
        Matcher step = STEP.matcher(minute);
        if (minute.equals("*")) {
            return Texts.say("schedule.sentence.every-minute");
        } else if (isNumbers(minute)) {
            return Texts.say(
                    "schedule.sentence.listed-minutes", DayListFormatter.joined(List.of(minute.split(",", -1))));
        }
        return step.matches()
                ? Texts.say("schedule.sentence.minute-steps", step.group(1))
                : Texts.say("schedule.sentence.minutes", minute);
    }

    private static String inHours(String sentence, String hour) {
        Matcher range = RANGE.matcher(hour);
        if (range.matches()) {
            return between(sentence, range.group(1), range.group(2));
        } else if (isNumber(hour)) {
            return between(sentence, hour, hour);
        }
        return hour.equals("*") ? sentence : Texts.say("schedule.sentence.in-hours", sentence, hour);
    }

    private static String between(String sentence, String first, String last) {
        return Texts.say("schedule.sentence.between", sentence, time(first, "0"), time(last, "59"));
    }

    private static String time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute)).toString();
    }

    private static boolean isNumber(String field) {
        return field.matches("\\d+");
    }

    private static boolean isNumbers(String field) {
        return NUMBERS.matcher(field).matches();
    }
}
