package org.gradeport.schedule.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;

/// The fields of a cron expression as they were written.
///
/// @param second 0 for five fields
public record CronFields(String second, String minute, String hour, String dayOfMonth, String month, String dayOfWeek) {

    public static CronFields parse(String text) {
        String[] words = text.strip().toUpperCase(Locale.ROOT).split("\\s+", -1);
        CronFields fields = switch (words.length) {
            case 5 -> new CronFields("0", words[0], words[1], words[2], words[3], words[4]);
            case 6 -> new CronFields(words[0], words[1], words[2], words[3], words[4], words[5]);
            default -> throw wrong(text);
        };
        CronFieldCheck.check(fields);
        return fields;
    }

    /// Unix cron: if day of month and day of week are both restricted, either may match.
    Stream<String> expressions() {
        boolean either = isNamed(dayOfMonth) && isNamed(dayOfWeek);
        return either
                ? Stream.of(expression(dayOfMonth, "*"), expression("*", dayOfWeek))
                : Stream.of(expression(dayOfMonth, dayOfWeek));
    }

    boolean isInterval() {
        return isCounted(minute) || isCounted(hour);
    }

    private static boolean isCounted(String field) {
        return field.startsWith("*") || field.contains("/");
    }

    static boolean isNamed(String field) {
        return !field.startsWith("*") && !field.equals("?");
    }

    private String expression(String ofMonth, String ofWeek) {
        return String.join(" ", second, minute, hour, ofMonth, month, ofWeek);
    }

    private static InvalidValueException wrong(String text) {
        return new InvalidValueException("cron", Texts.say("schedule.refused.cron", text.strip()), List.of());
    }
}
