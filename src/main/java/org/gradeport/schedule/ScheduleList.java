package org.gradeport.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.security.Actors;
import org.springframework.stereotype.Component;

/// Shows stored schedules to people.
@Component
class ScheduleList {

    private static final int LAST = 10;

    private static final Comparator<Schedule> BY_NAME =
            Comparator.comparing(Schedule::name, String.CASE_INSENSITIVE_ORDER).thenComparingLong(Schedule::id);

    private final ScheduleAccess access;
    private final ScheduleHistory history;
    private final ScheduleRequests requests;
    private final Actors actors;
    private final DatabaseTime time;

    ScheduleList(
            ScheduleAccess access,
            ScheduleHistory history,
            ScheduleRequests requests,
            Actors actors,
            DatabaseTime time) {
        this.access = access;
        this.history = history;
        this.requests = requests;
        this.actors = actors;
        this.time = time;
    }

    /// Those that the actor may see, by name.
    List<Schedule> all() {
        return views(access.all()).stream().sorted(BY_NAME).toList();
    }

    Schedule view(ScheduleRow row) {
        return views(List.of(row)).getFirst();
    }

    /// As many queries for a thousand as for one.
    private List<Schedule> views(List<ScheduleRow> rows) {
        Set<Long> owners = actors.enabled(rows.stream().map(ScheduleRow::owner).collect(Collectors.toSet()));
        Map<Long, List<ScheduleRun>> runs =
                history.last(rows.stream().map(ScheduleRow::number).toList(), LAST);
        Instant now = time.now();
        return rows.stream()
                .map(row -> view(row, owners.contains(row.owner()), runs.getOrDefault(row.number(), List.of()), now))
                .toList();
    }

    private Schedule view(ScheduleRow row, boolean hasOwner, List<ScheduleRun> runs, Instant now) {
        Instant paused = row.pausedUntil();
        ScheduleRow.Plan plan = row.plan();
        return new Schedule(
                row.number(),
                row.version(),
                plan.name(),
                requests.request(row),
                StoredRule.of(plan),
                plan.missed(),
                plan.overlap(),
                plan.skipEmpty(),
                row.owner(),
                row.ownerName(),
                !hasOwner,
                row.enabled(),
                paused != null && paused.isAfter(now) ? paused : null,
                row.nextDue(),
                runs,
                row.createdAt());
    }
}
