package org.gradeport.schedule.rule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.schedule.ScheduleRule;

/// Formats a rule as a sentence.
public final class RuleFormatter {

    private RuleFormatter() {}

    public static String of(ScheduleRule scheduleRule) {
        CronFields fields = CronFields.parse(scheduleRule.expression());
        String rule = PlainRuleFinder.of(fields).map(RuleFormatter::plain).orElseGet(() -> cron(fields));
        String begun = scheduleRule.from() == null
                ? rule
                : Texts.say("schedule.sentence.from", rule, date(scheduleRule.from()));
        String ended = scheduleRule.until() == null
                ? begun
                : Texts.say("schedule.sentence.until", begun, date(scheduleRule.until()));
        return Texts.say("schedule.sentence.zone", ended, scheduleRule.zone().getId());
    }

    /// Field by field: each takes the sentence so far and adds to it.
    private static String cron(CronFields fields) {
        String times = CronTimesFormatter.format(fields);
        return CronDaysFormatter.addMonths(CronDaysFormatter.addDays(times, fields), fields.month());
    }

    private static String plain(PlainRule rule) {
        LocalTime time = rule.time() == null ? LocalTime.MIDNIGHT : rule.time();
        return switch (rule.frequency()) {
            case HOURLY -> hourly(time.getMinute());
            case DAILY -> daily(time.toString());
            case WEEKLY -> weekly(rule.days(), time.toString());
            case MONTHLY -> monthly(rule.days(), time.toString());
            case CUSTOM -> throw new IllegalStateException("A custom rule has no plain words.");
        };
    }

    static String hourly(int minute) {
        return Texts.say("schedule.sentence.hourly", minute);
    }

    static String daily(String times) {
        return Texts.say("schedule.sentence.daily", times);
    }

    private static String weekly(List<String> days, String time) {
        return days.size() == 7
                ? daily(time)
                : Texts.say("schedule.sentence.weekly", DayListFormatter.ofWeek(days), time);
    }

    private static String monthly(List<String> days, String time) {
        boolean isSometimesMissing = days.stream().anyMatch(List.of("29", "30", "31")::contains);
        return Texts.say("schedule.sentence.monthly", DayListFormatter.ofMonth(days), isSometimesMissing ? 1 : 0, time);
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Texts.locale()).format(day);
    }
}
