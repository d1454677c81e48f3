package org.gradeport.schedule;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/// Shows stored schedules to people.
@Component
class ScheduleList {

    private static final int LAST = 10;

    private final ScheduleRows rows;
    private final ScheduleAccess access;
    private final ScheduleHistory history;
    private final ScheduleRequests requests;

    ScheduleList(ScheduleRows rows, ScheduleAccess access, ScheduleHistory history, ScheduleRequests requests) {
        this.rows = rows;
        this.access = access;
        this.history = history;
        this.requests = requests;
    }

    /// Those that the actor may see, by name.
    List<Schedule> all() {
        return rows.findAll().stream()
                .filter(access::sees)
                .map(this::view)
                .sorted(Comparator.comparing(Schedule::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparingLong(Schedule::id))
                .toList();
    }

    Schedule view(ScheduleRow row) {
        ScheduleRow.Plan plan = row.plan();
        return new Schedule(
                row.number(),
                row.version(),
                plan.name(),
                requests.request(row),
                plan.timing(),
                plan.missed(),
                plan.overlap(),
                plan.skipEmpty(),
                row.owner(),
                row.ownerName(),
                !requests.hasOwner(row),
                row.enabled(),
                row.pausedUntil(),
                row.nextDue(),
                history.of(row.number(), 0, LAST),
                row.createdAt());
    }
}
