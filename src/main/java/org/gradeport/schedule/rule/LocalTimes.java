package org.gradeport.schedule.rule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.gradeport.schedule.Frequency;
import org.jspecify.annotations.Nullable;

/// The local times of a rule, within its first and last day.
public record LocalTimes(
        CronRule rule, @Nullable LocalDate from, @Nullable LocalDate until) {

    /// The times of a rule without contradictions.
    public static LocalTimes of(
            Frequency frequency,
            @Nullable String cron,
            @Nullable LocalTime time,
            List<String> days,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return new LocalTimes(CronRule.parse(expression(frequency, cron, time, days)), from, until);
    }

    /// The equivalent cron expression.
    public static String expression(
            Frequency frequency, @Nullable String cron, @Nullable LocalTime time, List<String> days) {
        return cron == null ? new PlainRule(frequency, time, DayCodes.inOrder(frequency, days)).cron() : cron;
    }

    /// The first one after this time; null if there is none.
    @Nullable
    LocalDateTime next(LocalDateTime after) {
        LocalDateTime time = rule.next(notBeforeStart(after));
        return time == null || isOver(time) ? null : time;
    }

    /// The first one that is neither before `start` nor as late as `end`; null if there is none.
    @Nullable
    LocalDateTime firstIn(LocalDateTime start, LocalDateTime end) {
        LocalDateTime time = next(start.minusNanos(1));
        return time == null || !time.isBefore(end) ? null : time;
    }

    private LocalDateTime notBeforeStart(LocalDateTime after) {
        LocalDateTime start = from == null ? after : from.atStartOfDay().minusNanos(1);
        return start.isAfter(after) ? start : after;
    }

    private boolean isOver(LocalDateTime time) {
        return until != null && time.isAfter(until.atTime(LocalTime.MAX));
    }
}
