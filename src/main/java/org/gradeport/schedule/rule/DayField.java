package org.gradeport.schedule.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The days of the month, or of the week, that a cron expression names.
record DayField(CronField numbered, List<NamedDay> named) {

    static DayField ofMonth(String text) {
        return parse(CronField.Type.DAY_OF_MONTH, text, NamedDay::ofMonth);
    }

    static DayField ofWeek(String text) {
        return parse(CronField.Type.DAY_OF_WEEK, text, NamedDay::ofWeek);
    }

    private static DayField parse(CronField.Type type, String text, Function<String, Optional<NamedDay>> name) {
        String field = text.equals("?") ? "*" : text;
        List<NamedDay> named = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (String part : field.split(",", -1)) {
            name.apply(part).ifPresentOrElse(named::add, () -> numbers.add(part));
        }
        return new DayField(CronField.of(type, field, numbers), List.copyOf(named));
    }

    boolean matches(LocalDate day) {
        int number = numbered.type() == CronField.Type.DAY_OF_MONTH
                ? day.getDayOfMonth()
                : day.getDayOfWeek().getValue();
        return numbered.numbers().contains(number) || named.stream().anyMatch(each -> each.matches(day));
    }

    boolean isAll() {
        return numbered.isAll();
    }
}
