package org.gradeport.schedule.rule;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.springframework.scheduling.support.CronExpression;

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

    /// Finds the invalid field of a cron expression, and explains what is valid.
    static final class CronFieldCheck {

        private static final Pattern STEP = Pattern.compile("/(\\d+)");

        private CronFieldCheck() {}

        static void check(CronFields fields) {
            if (!fields.second().matches("[0-5]?\\d")) {
                throw refused(Texts.say("schedule.refused.seconds", fields.second()));
            }
            field(fields.minute(), "0 %s * * * *", 59, minute -> Texts.say("schedule.refused.minute", minute));
            field(fields.hour(), "0 0 %s * * *", 23, hour -> Texts.say("schedule.refused.hour", hour));
            field(fields.dayOfMonth(), "0 0 0 %s * *", 31, day -> Texts.say("schedule.refused.day-of-month", day));
            field(fields.month(), "0 0 0 1 %s *", 12, month -> Texts.say("schedule.refused.month", month));
            field(fields.dayOfWeek(), "0 0 0 * * %s", 7, day -> Texts.say("schedule.refused.day-of-week", day));
        }

        private static void field(String field, String place, int longestStep, UnaryOperator<String> refusal) {
            if (!CronExpression.isValidExpression(place.formatted(field)) || longestStep(field) > longestStep) {
                throw refused(refusal.apply(field));
            }
        }

        private static int longestStep(String field) {
            return STEP.matcher(field)
                    .results()
                    .mapToInt(step -> step.group(1).length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(step.group(1)))
                    .max()
                    .orElse(0);
        }

        private static InvalidValueException refused(String sentence) {
            return new InvalidValueException("cron", sentence, List.of());
        }
    }
}
