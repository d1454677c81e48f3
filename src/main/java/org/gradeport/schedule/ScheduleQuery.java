package org.gradeport.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.database.DatabaseClock;
import org.gradeport.database.RecordMapper;
import org.gradeport.schedule.run.RequestRun;
import org.gradeport.security.ActorDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads schedules with their last runs for pages and the API.
@Component
class ScheduleQuery {

    private static final String LATEST = """
            (select id, schedule_id schedule, due_at, at, kind, outcome, export_id export, times, detail from schedule_run
             where schedule_id = %d and\s""" + ScheduleRunRepository.READABLE + " order by at desc, id desc limit 10)";

    private static final Comparator<ScheduleRun> NEWEST_FIRST = Comparator.comparing(ScheduleRun::at)
            .thenComparingLong(ScheduleRun::id)
            .reversed();

    private static final Comparator<Schedule> BY_NAME =
            Comparator.comparing(Schedule::name, String.CASE_INSENSITIVE_ORDER).thenComparingLong(Schedule::id);

    private final ScheduleAccess access;
    private final JdbcClient database;
    private final RequestRun requestRun;
    private final ActorDirectory actorDirectory;
    private final DatabaseClock databaseClock;

    ScheduleQuery(
            ScheduleAccess access,
            JdbcClient database,
            RequestRun requestRun,
            ActorDirectory actorDirectory,
            DatabaseClock databaseClock) {
        this.access = access;
        this.database = database;
        this.requestRun = requestRun;
        this.actorDirectory = actorDirectory;
        this.databaseClock = databaseClock;
    }

    /// The schedules that the actor may see, by name.
    public List<Schedule> all() {
        return views(access.all()).stream().sorted(BY_NAME).toList();
    }

    List<Schedule> find(Collection<Long> ids) {
        return views(access.visible(ids));
    }

    public Schedule view(ScheduleRow row) {
        return views(List.of(row)).getFirst();
    }

    /// The number of queries does not depend on the number of schedules.
    private List<Schedule> views(List<ScheduleRow> rows) {
        Set<Long> owners =
                actorDirectory.enabled(rows.stream().map(ScheduleRow::owner).collect(Collectors.toSet()));
        Map<Long, List<ScheduleRun>> runs =
                latest(rows.stream().map(ScheduleRow::number).toList());
        Instant now = databaseClock.now();
        return rows.stream()
                .map(row -> view(row, owners.contains(row.owner()), runs.getOrDefault(row.number(), List.of()), now))
                .toList();
    }

    /// The newest runs of each of these schedules; each is read from the end of the index; a query that groups or ranks
    /// would read all runs.
    private Map<Long, List<ScheduleRun>> latest(List<Long> schedules) {
        String all = schedules.stream().map(LATEST::formatted).collect(Collectors.joining(" union all "));
        return all.isEmpty()
                ? Map.of()
                : database.sql(all).query(new RecordMapper<>(ScheduleRun.class)).list().stream()
                        .sorted(NEWEST_FIRST)
                        .collect(Collectors.groupingBy(ScheduleRun::schedule));
    }

    private Schedule view(ScheduleRow row, boolean hasOwner, List<ScheduleRun> runs, Instant now) {
        Instant paused = row.pausedUntil();
        ScheduleRow.Plan plan = row.plan();
        return new Schedule(
                row.number(),
                row.version(),
                plan.name(),
                requestRun.request(row),
                StoredRule.of(plan),
                plan.missedPolicy(),
                plan.overlapPolicy(),
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
