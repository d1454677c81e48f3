package org.gradeport.schedule.rule;

import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/// How one change of a zone's clocks affects the local times of a rule.
///
/// A rule with steps (`*/15`) continues in real time if the shift is a multiple of its step. Any other time inside a
/// gap runs when the gap ends, and a repeated time runs only the first time.
record ClockChange(LocalTimes times, ZoneOffsetTransition change) {

    /// The first time in the gap that must run at its end; null if there is none.
    @Nullable
    LocalDateTime skipped() {
        if (!change.isGap()) {
            return null;
        }
        LocalDateTime time = times.firstIn(change.getDateTimeBefore(), change.getDateTimeAfter());
        while (time != null && isInStep(time)) {
            time = times.firstIn(time.plusNanos(1), change.getDateTimeAfter());
        }
        return time;
    }

    /// Whether this time is repeated and only the first one counts.
    boolean runsOnceOf(LocalDateTime time) {
        boolean isRepeated = change.isOverlap()
                && !time.isBefore(change.getDateTimeAfter())
                && time.isBefore(change.getDateTimeBefore());
        return isRepeated && !isInStep(time);
    }

    private boolean isInStep(LocalDateTime time) {
        CronRule rule = times.rule();
        return rule.isInterval() && rule.matches(time.plus(change.getDuration().abs()));
    }
}
