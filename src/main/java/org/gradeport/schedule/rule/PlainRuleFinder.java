package org.gradeport.schedule.rule;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.schedule.Frequency;

/// Finds the plain rule that is equivalent to a cron expression.
public final class PlainRuleFinder {

    private static final NamedDay LAST = new NamedDay.BeforeLast(0);

    private final CronFields fields;

    private PlainRuleFinder(CronFields fields) {
        this.fields = fields;
    }

    /// The plain rule; empty if there is no equivalent.
    public static Optional<PlainRule> of(CronFields fields) {
        return new PlainRuleFinder(fields).rule();
    }

    private Optional<PlainRule> rule() {
        boolean isSimple = fields.second() == 0
                && fields.minute().isOne()
                && fields.month().isAll();
        if (!isSimple) {
            return Optional.empty();
        }
        return fields.hour().isAll() ? hourly() : fields.hour().isOne() ? atTime() : Optional.empty();
    }

    private Optional<PlainRule> hourly() {
        return fields.isEveryDay() ? rule(Frequency.HOURLY, LocalTime.of(0, minute()), List.of()) : Optional.empty();
    }

    private Optional<PlainRule> atTime() {
        LocalTime time = LocalTime.of(fields.hour().numbers().first(), minute());
        DayField ofMonth = fields.dayOfMonth();
        DayField ofWeek = fields.dayOfWeek();
        boolean isAnyOfMonth = ofMonth.numbered().isOpen();
        boolean isAnyOfWeek = ofWeek.numbered().isOpen();
        if (fields.isEveryDay() && isAnyOfMonth == isAnyOfWeek) {
            return rule(Frequency.DAILY, time, List.of());
        } else if (isAnyOfMonth && ofMonth.isAll() && ofWeek.named().isEmpty()) {
            return rule(
                    Frequency.WEEKLY, time, DayCodes.ofWeek(ofWeek.numbered().numbers()));
        }
        boolean isMonthly =
                isAnyOfWeek && ofWeek.isAll() && ofMonth.named().stream().allMatch(LAST::equals);
        return isMonthly ? rule(Frequency.MONTHLY, time, monthDays(ofMonth)) : Optional.empty();
    }

    private static List<String> monthDays(DayField field) {
        Stream<String> numbers = field.numbered().numbers().stream().map(String::valueOf);
        Stream<String> last = field.named().stream().limit(1).map(_ -> DayCodes.LAST);
        return Stream.concat(numbers, last).toList();
    }

    private int minute() {
        return fields.minute().numbers().first();
    }

    private static Optional<PlainRule> rule(Frequency frequency, LocalTime time, List<String> days) {
        return Optional.of(new PlainRule(frequency, time, days));
    }
}
