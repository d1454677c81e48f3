package org.gradeport.schedule.rule;

import java.time.LocalTime;
import java.util.List;
import org.gradeport.base.Texts;

/// Formats the minutes and hours of a cron expression.
final class CronTimesFormatter {

    private static final int SHORT_RANGE = 3;

    private CronTimesFormatter() {}

    static String format(CronFields fields) {
        String sentence = fields.minute().isOne() ? atMinute(fields) : inHours(minutes(fields.minute()), fields.hour());
        return fields.second() == 0
                ? sentence
                : Texts.say("schedule.sentence.seconds", sentence, Integer.toString(fields.second()));
    }

    private static String atMinute(CronFields fields) {
        int minute = fields.minute().numbers().first();
        CronField hour = fields.hour();
        if (hour.isAll()) {
            return RuleFormatter.hourly(minute);
        } else if (hour.evenStep() > 0) {
            return Texts.say("schedule.sentence.hour-steps", hour.evenStep(), minute);
        }
        boolean isLong = hour.isRange() && hour.numbers().size() > SHORT_RANGE;
        return isLong
                ? between(
                        RuleFormatter.hourly(minute),
                        time(hour.numbers().first(), minute),
                        time(hour.numbers().last(), minute))
                : times(fields, minute);
    }

    private static String times(CronFields fields, int minute) {
        List<String> times =
                fields.hour().numbers().stream().map(hour -> time(hour, minute)).toList();
        String joined = DayListFormatter.joined(times);
        return fields.isEveryDay() ? RuleFormatter.daily(joined) : Texts.say("schedule.sentence.at", joined);
    }

    private static String minutes(CronField minute) {
        if (minute.isAll()) {
            return Texts.say("schedule.sentence.every-minute");
        }
        return minute.evenStep() > 0
                ? Texts.say("schedule.sentence.minute-steps", minute.evenStep())
                : Texts.say(
                        "schedule.sentence.listed-minutes", DayListFormatter.ranges(minute.numbers(), String::valueOf));
    }

    private static String inHours(String sentence, CronField hour) {
        if (hour.isAll()) {
            return sentence;
        }
        return hour.isRange()
                ? between(
                        sentence,
                        time(hour.numbers().first(), 0),
                        time(hour.numbers().last(), 59))
                : Texts.say(
                        "schedule.sentence.in-hours",
                        sentence,
                        DayListFormatter.ranges(hour.numbers(), String::valueOf));
    }

    private static String between(String sentence, String first, String last) {
        return Texts.say("schedule.sentence.between", sentence, first, last);
    }

    private static String time(int hour, int minute) {
        return LocalTime.of(hour, minute).toString();
    }
}
