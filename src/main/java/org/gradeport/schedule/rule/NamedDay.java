package org.gradeport.schedule.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day of a cron expression that has another number in each month.
sealed interface NamedDay {

    Pattern OF_MONTH = Pattern.compile("L|L-(?<before>\\d{1,2})|(?<last>LW)|(?<nearest>\\d{1,2})W");
    Pattern OF_WEEK = Pattern.compile("(?<day>[0-7]|[A-Z]{3})(?:#(?<nth>[1-5])|L)");

    boolean matches(LocalDate day);

    /// `L`, the last day of the month; `L-3`, three days before it.
    record BeforeLast(int days) implements NamedDay {
        @Override
        public boolean matches(LocalDate day) {
            return day.lengthOfMonth() - day.getDayOfMonth() == days;
        }
    }

    /// `LW`, the last day from Monday to Friday.
    record LastWorkingDay() implements NamedDay {
        @Override
        public boolean matches(LocalDate day) {
            return day.equals(nearest(YearMonth.from(day).atEndOfMonth()));
        }
    }

    /// `15W`, the day from Monday to Friday of the same month that is nearest to the 15th; none if the month has no
    /// such
    /// number.
    record NearestWorkingDay(int number) implements NamedDay {
        @Override
        public boolean matches(LocalDate day) {
            return number <= day.lengthOfMonth() && day.equals(nearest(day.withDayOfMonth(number)));
        }
    }

    /// `MON#2`, the second Monday; `MONL`, the last one.
    ///
    /// @param nth -1 for the last
    record Nth(int nth, DayOfWeek of) implements NamedDay {
        @Override
        public boolean matches(LocalDate day) {
            LocalDate nthDay = day.with(TemporalAdjusters.dayOfWeekInMonth(nth, of));
            return day.equals(nthDay);
        }
    }

    private static LocalDate nearest(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.getDayOfMonth() == 1 ? day.plusDays(2) : day.minusDays(1);
            case SUNDAY -> day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(2) : day.plusDays(1);
            default -> day;
        };
    }

    /// The day of a part of the field of days of the month; empty if it is none.
    static Optional<NamedDay> ofMonth(String part) {
        Matcher words = OF_MONTH.matcher(part);
        if (!words.matches()) {
            return Optional.empty();
        } else if (words.group("last") != null) {
            return Optional.of(new LastWorkingDay());
        } else if (words.group("nearest") == null) {
            int before = words.group("before") == null ? 0 : Integer.parseInt(words.group("before"));
            return before > 30 ? Optional.empty() : Optional.of(new BeforeLast(before));
        }
        int nearest = Integer.parseInt(words.group("nearest"));
        return nearest < 1 || nearest > 31 ? Optional.empty() : Optional.of(new NearestWorkingDay(nearest));
    }

    /// The day of a part of the field of days of the week; empty if it is none.
    static Optional<NamedDay> ofWeek(String part) {
        Matcher words = OF_WEEK.matcher(part);
        int day = words.matches() ? CronField.Type.DAY_OF_WEEK.number(words.group("day")) : -1;
        return day < 0
                ? Optional.empty()
                : Optional.of(new Nth(
                        words.group("nth") == null ? -1 : Integer.parseInt(words.group("nth")),
                        DayOfWeek.of(day == 0 ? 7 : day)));
    }
}
