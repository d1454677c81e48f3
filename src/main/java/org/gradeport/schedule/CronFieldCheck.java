package org.gradeport.schedule;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradeport.table.InvalidValueException;
import org.springframework.scheduling.support.CronExpression;

/// Tells which field of a cron expression is wrong, and what may stand there.
final class CronFieldCheck {

    private static final Pattern STEP = Pattern.compile("/(\\d+)");

    private CronFieldCheck() {}

    static void check(CronFields fields) {
        second(fields.second());
        field("minute", fields.minute(), "0 %s * * * *", "0 to 59", 59);
        field("hour", fields.hour(), "0 0 %s * * *", "0 to 23", 23);
        field("day of month", fields.dayOfMonth(), "0 0 0 %s * *", "1 to 31, or L for the last", 31);
        field("month", fields.month(), "0 0 0 1 %s *", "1 to 12, or JAN to DEC", 12);
        field("day of week", fields.dayOfWeek(), "0 0 0 * * %s", "0 to 7 with 0 and 7 for Sunday, or MON to SUN", 7);
    }

    private static void second(String second) {
        if (!second.matches("[0-5]?\\d")) {
            throw refused("The seconds '" + second
                    + "' are not one number from 0 to 59: a schedule runs at most once a minute.");
        }
    }

    private static void field(String name, String field, String place, String range, int longestStep) {
        if (!isReadable(place.formatted(field)) || longestStep(field) > longestStep) {
            throw refused("'" + field + "' cannot be the " + name + " of a cron expression: it is * or " + range
                    + ", lists as 1,3, ranges as 1-3, steps as */2.");
        }
    }

    private static boolean isReadable(String expression) {
        return CronExpression.isValidExpression(expression);
    }

    private static int longestStep(String field) {
        Matcher steps = STEP.matcher(field);
        return steps.results()
                .mapToInt(step -> step.group(1).length() > 3 ? Integer.MAX_VALUE : Integer.parseInt(step.group(1)))
                .max()
                .orElse(0);
    }

    private static InvalidValueException refused(String sentence) {
        return new InvalidValueException("cron", sentence, List.of());
    }
}
