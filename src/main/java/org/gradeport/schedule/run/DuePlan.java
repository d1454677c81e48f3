package org.gradeport.schedule.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.ScheduleRule;
import org.jspecify.annotations.Nullable;

/// The plan for a due schedule. A due time that is seen within the grace runs; older ones are missed, and at most the
/// last of those runs late.
///
/// @param missed the number of due times, from the first on, that are recorded as missed
/// @param run the due time that runs now; null if none runs
/// @param late whether it was missed and runs late
/// @param until the last due time in this plan
record DuePlan(int missed, @Nullable Instant run, boolean late, Instant until) {

    /// A longer absence is processed in several steps.
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
