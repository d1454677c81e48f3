package org.gradeport.schedule.rule;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.schedule.rule.NamedDay.BeforeLast;
import org.gradeport.schedule.rule.NamedDay.LastWorkingDay;
import org.gradeport.schedule.rule.NamedDay.NearestWorkingDay;
import org.gradeport.schedule.rule.NamedDay.Nth;

/// Formats the days and months of a cron expression.
final class CronDaysFormatter {

    private CronDaysFormatter() {}

    /// `… on day 1 of the month or on Monday`; unchanged for every day.
    static String addDays(String sentence, CronFields fields) {
        if (fields.isEveryDay()) {
            return sentence;
        } else if (fields.dayOfWeek().isAll()) {
            return Texts.say("schedule.sentence.month-days", sentence, ofMonth(fields.dayOfMonth()));
        } else if (fields.dayOfMonth().isAll()) {
            return Texts.say("schedule.sentence.week-days", sentence, ofWeek(fields.dayOfWeek()));
        }
        String ofMonth = ofMonth(fields.dayOfMonth());
        String ofWeek = ofWeek(fields.dayOfWeek());
        return fields.isEitherDay()
                ? Texts.say("schedule.sentence.either-days", sentence, ofMonth, ofWeek)
                : Texts.say("schedule.sentence.both-days", sentence, ofMonth, ofWeek);
    }

    /// `… in January and June`; unchanged for every month.
    static String addMonths(String sentence, CronField month) {
        return month.isAll()
                ? sentence
                : Texts.say(
                        "schedule.sentence.named-months",
                        sentence,
                        DayListFormatter.ranges(month.numbers(), CronDaysFormatter::month));
    }

    private static String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Texts.locale());
    }

    private static String ofMonth(DayField field) {
        List<String> words = new ArrayList<>();
        if (!field.numbered().numbers().isEmpty()) {
            words.add(DayListFormatter.numbered(field.numbered().numbers()));
        }
        field.named().stream().map(CronDaysFormatter::named).forEach(words::add);
        return DayListFormatter.joined(words);
    }

    private static String ofWeek(DayField field) {
        List<String> words = new ArrayList<>();
        if (!field.numbered().numbers().isEmpty()) {
            words.add(DayListFormatter.ofWeek(DayCodes.ofWeek(field.numbered().numbers())));
        }
        field.named().stream().map(CronDaysFormatter::named).forEach(words::add);
        return DayListFormatter.joined(words);
    }

    private static String named(NamedDay day) {
        return switch (day) {
            case BeforeLast(int days) when days == 0 -> Texts.say("schedule.sentence.last-day");
            case BeforeLast(int days) -> Texts.say("schedule.sentence.before-last-day", days);
            case LastWorkingDay() -> Texts.say("schedule.sentence.last-working-day");
            case NearestWorkingDay(int number) -> Texts.say("schedule.sentence.nearest-working-day", number);
            case Nth(int nth, DayOfWeek of) ->
                Texts.say(
                        "schedule.sentence.nth",
                        Math.max(nth, 0),
                        DayListFormatter.ofWeek(List.of(DayCodes.OF_WEEK.get(of.getValue() - 1))));
        };
    }
}
