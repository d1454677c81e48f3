package org.gradeport.schedule.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;

/// A parsed cron expression: its sentence and its runs have the same fields.
///
/// @param second 0 for five fields
public record CronFields(
        int second, CronField minute, CronField hour, DayField dayOfMonth, CronField month, DayField dayOfWeek) {

    public static CronFields parse(String text) {
        String[] words = text.strip().toUpperCase(Locale.ROOT).split("\\s+", -1);
        return switch (words.length) {
            case 5 -> parse("0", words);
            case 6 -> parse(words[0], List.of(words).subList(1, 6).toArray(String[]::new));
            default -> throw refused(Texts.say("schedule.refused.cron", text.strip()));
        };
    }

    private static CronFields parse(String second, String[] words) {
        if (!second.matches("[0-5]?\\d")) {
            throw refused(Texts.say("schedule.refused.seconds", second));
        }
        return new CronFields(
                Integer.parseInt(second),
                CronField.parse(CronField.Type.MINUTE, words[0]),
                CronField.parse(CronField.Type.HOUR, words[1]),
                DayField.ofMonth(words[2]),
                CronField.parse(CronField.Type.MONTH, words[3]),
                DayField.ofWeek(words[4]));
    }

    private static InvalidValueException refused(String sentence) {
        return new InvalidValueException("cron", sentence, List.of());
    }

    boolean matches(LocalDate day) {
        return month.numbers().contains(day.getMonthValue())
                && (isEitherDay()
                        ? dayOfMonth.matches(day) || dayOfWeek.matches(day)
                        : dayOfMonth.matches(day) && dayOfWeek.matches(day));
    }

    /// Unix cron: if day of month and day of week are both named, either may match.
    boolean isEitherDay() {
        return !dayOfMonth.numbered().isOpen() && !dayOfWeek.numbered().isOpen();
    }

    boolean isEveryDay() {
        return isEitherDay() ? dayOfMonth.isAll() || dayOfWeek.isAll() : dayOfMonth.isAll() && dayOfWeek.isAll();
    }

    /// Whether it counts minutes or hours on (`*/15`, or the minute `*`) instead of naming times.
    boolean isInterval() {
        return minute.isStepped() || hour.isStepped();
    }
}
