package org.gradeport.schedule.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.ScheduleRule;
import org.jspecify.annotations.Nullable;

/// What is done with a schedule whose time has come. A due time that is seen within the grace runs, however many there
/// are; older ones were missed, and at most the last of those runs, late.
///
/// @param missed how many due times in a row, from the first on, are recorded as missed
/// @param run the due time that runs now; null if none does
/// @param late whether it was missed and runs all the same
/// @param until the last due time that is dealt with
record DuePlan(int missed, @Nullable Instant run, boolean late, Instant until) {

    /// A longer absence is dealt with in several steps.
    static final int LIMIT = 10_000;

    static DuePlan of(
            ScheduleRule scheduleRule, MissedPolicy missedPolicy, Instant first, Instant now, Duration grace) {
        Instant fresh = now.minus(grace);
        if (!first.isBefore(fresh)) {
            return new DuePlan(0, first, false, first);
        }
        List<Instant> stale = Stream.iterate(first, due -> due.isBefore(fresh), due -> next(scheduleRule, due))
                .limit(LIMIT)
                .toList();
        Instant last = stale.getLast();
        boolean runsLate = missedPolicy == MissedPolicy.RUN
                && stale.size() < LIMIT
                && next(scheduleRule, last).isAfter(now);
        return runsLate
                ? new DuePlan(stale.size() - 1, last, true, last)
                : new DuePlan(stale.size(), null, false, last);
    }

    private static Instant next(ScheduleRule scheduleRule, Instant due) {
        return scheduleRule.next(due).map(Occurrence::at).orElse(Instant.MAX);
    }
}
