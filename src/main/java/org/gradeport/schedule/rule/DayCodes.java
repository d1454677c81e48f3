package org.gradeport.schedule.rule;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.schedule.Frequency;
import org.gradeport.table.InvalidValueException;

/// The codes of days in a rule: `MON` to `SUN` of a week; `1` to `31` and `last` of a month.
public final class DayCodes {

    static final String LAST = "last";

    static final List<String> OF_WEEK = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().substring(0, 3))
            .toList();

    static final List<String> OF_MONTH = Stream.concat(
                    IntStream.rangeClosed(1, 31).mapToObj(Integer::toString), Stream.of(LAST))
            .toList();

    private DayCodes() {}

    /// The given days in calendar order, each once.
    public static List<String> inOrder(Frequency frequency, Collection<String> days) {
        return switch (frequency) {
            case WEEKLY -> chosen(days.stream().map(DayCodes::ofWeek).toList(), OF_WEEK, 0);
            case MONTHLY -> chosen(days.stream().map(DayCodes::ofMonth).toList(), OF_MONTH, 1);
            default -> none(frequency, days);
        };
    }

    /// The codes of days of the week by their numbers, 1 for Monday.
    static List<String> ofWeek(Collection<Integer> numbers) {
        return numbers.stream().map(number -> OF_WEEK.get(number - 1)).toList();
    }

    /// @param of 0 of the week, 1 of the month
    private static List<String> chosen(List<String> days, List<String> allowed, int of) {
        days.stream().filter(day -> !allowed.contains(day)).findFirst().ifPresent(day -> {
            throw new InvalidValueException("days", Texts.say("schedule.refused.day", day, of), allowed);
        });
        if (days.isEmpty()) {
            throw new InvalidValueException("days", Texts.say("schedule.refused.days-missing", of), allowed);
        }
        return allowed.stream().filter(days::contains).toList();
    }

    private static List<String> none(Frequency frequency, Collection<String> days) {
        if (!days.isEmpty()) {
            throw new InvalidValueException(
                    "days", Texts.say("schedule.refused.days", frequency.inSentence()), List.of());
        }
        return List.of();
    }

    private static String ofWeek(String day) {
        String word = day.strip().toUpperCase(Locale.ROOT);
        boolean isWhole =
                Arrays.stream(DayOfWeek.values()).anyMatch(each -> each.name().equals(word));
        return isWhole ? word.substring(0, 3) : word;
    }

    private static String ofMonth(String day) {
        return day.strip().toLowerCase(Locale.ROOT).replaceFirst("^0+(?=\\d)", "");
    }
}
