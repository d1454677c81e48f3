package org.gradeport.schedule.rule;

import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/// What one change of a zone's clocks does to the local times of a rule.
///
/// A rule that counts (`*/15`) goes on in real time wherever the shift leaves its beat in step. Any other time that a
/// gap swallows runs when the gap ends, and one that comes twice runs the first time only.
record ClockChange(LocalTimes times, ZoneOffsetTransition change) {

    /// The first swallowed time that nothing makes up for; null if there is none.
    @Nullable
    LocalDateTime swallowed() {
        if (!change.isGap()) {
            return null;
        }
        LocalDateTime time = times.firstIn(change.getDateTimeBefore(), change.getDateTimeAfter());
        while (time != null && keepsBeat(time)) {
            time = times.firstIn(time.plusNanos(1), change.getDateTimeAfter());
        }
        return time;
    }

    /// Whether that time comes twice, and only the first counts.
    boolean runsOnceOf(LocalDateTime time) {
        boolean comesTwice = change.isOverlap()
                && !time.isBefore(change.getDateTimeAfter())
                && time.isBefore(change.getDateTimeBefore());
        return comesTwice && !keepsBeat(time);
    }

    private boolean keepsBeat(LocalDateTime time) {
        CronRule rule = times.rule();
        return rule.isInterval() && rule.matches(time.plus(change.getDuration().abs()));
    }
}
