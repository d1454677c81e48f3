package org.gradeport.schedule.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// A cron expression as local times without a zone.
final class CronRule {

    /// The calendar repeats itself after these years.
    private static final int CYCLE = 400;

    private final CronFields fields;
    private final BitSet minutesOfDay = new BitSet();

    private CronRule(CronFields fields) {
        this.fields = fields;
        for (int hour : fields.hour().numbers()) {
            fields.minute().numbers().forEach(minute -> minutesOfDay.set(hour * 60 + minute));
        }
    }

    public static CronRule parse(String text) {
        return new CronRule(CronFields.parse(text));
    }

    /// The first matching time after that one; null if there is none.
    @Nullable
    LocalDateTime next(LocalDateTime after) {
        LocalDate day = after.toLocalDate();
        LocalTime time = fields.matches(day) ? next(after.toLocalTime()) : null;
        return time == null ? nextDay(day) : day.atTime(time);
    }

    private @Nullable LocalTime next(LocalTime after) {
        int minute = after.getHour() * 60 + after.getMinute();
        boolean isPast = !time(minute).isAfter(after);
        int next = minutesOfDay.nextSetBit(isPast ? minute + 1 : minute);
        return next < 0 ? null : time(next);
    }

    private @Nullable LocalDateTime nextDay(LocalDate after) {
        LocalDate end = after.plusYears(CYCLE);
        LocalDate day = after.plusDays(1);
        while (day.isBefore(end) && !fields.matches(day)) {
            boolean isInMonth = fields.month().numbers().contains(day.getMonthValue());
            day = isInMonth ? day.plusDays(1) : day.withDayOfMonth(1).plusMonths(1);
        }
        return day.isBefore(end) ? day.atTime(time(minutesOfDay.nextSetBit(0))) : null;
    }

    private LocalTime time(int minuteOfDay) {
        return LocalTime.of(minuteOfDay / 60, minuteOfDay % 60, fields.second());
    }

    boolean matches(LocalDateTime time) {
        LocalTime clock = time.toLocalTime();
        int minute = clock.getHour() * 60 + clock.getMinute();
        return minutesOfDay.get(minute) && clock.equals(time(minute)) && fields.matches(time.toLocalDate());
    }

    /// Whether it has steps instead of fixed minutes and hours: `*/15`, or the minute `*`.
    boolean isInterval() {
        return fields.isInterval();
    }
}
