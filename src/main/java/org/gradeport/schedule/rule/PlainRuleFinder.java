package org.gradeport.schedule.rule;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gradeport.schedule.Frequency;

/// Finds the plain rule that is equivalent to a cron expression.
public final class PlainRuleFinder {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}");
    private static final Pattern MONTH_DAYS = Pattern.compile("(\\d{1,2}|L)(,(\\d{1,2}|L))*");

    private final CronFields fields;

    private PlainRuleFinder(CronFields fields) {
        this.fields = fields;
    }

    /// The plain rule; empty if there is no equivalent.
    public static Optional<PlainRule> of(CronFields fields) {
        return new PlainRuleFinder(fields).rule();
    }

    private Optional<PlainRule> rule() {
        boolean isSimple = isZero(fields.second())
                && isNumber(fields.minute())
                && fields.month().equals("*");
        if (!isSimple) {
            return Optional.empty();
        }
        return fields.hour().equals("*") ? hourly() : isNumber(fields.hour()) ? atTime() : Optional.empty();
    }

    private Optional<PlainRule> hourly() {
        return anyDay() ? rule(Frequency.HOURLY, LocalTime.of(0, minute()), List.of()) : Optional.empty();
    }

    private Optional<PlainRule> atTime() {
        LocalTime time = LocalTime.of(Integer.parseInt(fields.hour()), minute());
        if (anyDay()) {
            return rule(Frequency.DAILY, time, List.of());
        } else if (isAny(fields.dayOfMonth())) {
            return WeekDayParser.read(fields.dayOfWeek()).flatMap(days -> rule(Frequency.WEEKLY, time, days));
        }
        boolean isMonthly = isAny(fields.dayOfWeek())
                && MONTH_DAYS.matcher(fields.dayOfMonth()).matches();
        return isMonthly ? rule(Frequency.MONTHLY, time, monthDays()) : Optional.empty();
    }

    private List<String> monthDays() {
        List<String> days =
                List.of(fields.dayOfMonth().replace("L", DayCodes.LAST).split(",", -1));
        return DayCodes.inOrder(Frequency.MONTHLY, days);
    }

    private int minute() {
        return Integer.parseInt(fields.minute());
    }

    private boolean anyDay() {
        return isAny(fields.dayOfMonth()) && isAny(fields.dayOfWeek());
    }

    private static Optional<PlainRule> rule(Frequency frequency, LocalTime time, List<String> days) {
        return Optional.of(new PlainRule(frequency, time, days));
    }

    private static boolean isAny(String field) {
        return field.equals("*") || field.equals("?");
    }

    private static boolean isNumber(String field) {
        return NUMBER.matcher(field).matches();
    }

    private static boolean isZero(String field) {
        return isNumber(field) && Integer.parseInt(field) == 0;
    }
}
