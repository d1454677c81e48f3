package org.gradeport.schedule.rule;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.springframework.scheduling.support.CronExpression;

/// Finds the invalid field of a cron expression, and explains what is valid.
final class CronFieldCheck {

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
