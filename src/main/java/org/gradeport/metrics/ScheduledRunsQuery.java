package org.gradeport.metrics;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.schedule.ScheduleHealth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the runs of schedules.
@Component
public class ScheduledRunsQuery {

    private static final int REMEMBERED = 80;
    /// Schedules without a run for so long are left out.
    private static final Duration MAX_AGE = Duration.ofDays(35);

    private final ScheduleHealth schedules;
    private final JdbcClient database;

    public ScheduledRunsQuery(ScheduleHealth schedules, JdbcClient database) {
        this.schedules = schedules;
        this.database = database;
    }

    /// A schedule and its last runs.
    ///
    /// @param latest the last first; at least one
    public record RunsOfSchedule(long schedule, String name, List<RunMetrics> latest) {}

    /// The existing schedules with a recent run.
    public Stream<RunsOfSchedule> all(Instant now) {
        return schedules.names().entrySet().stream()
                .map(each -> new RunsOfSchedule(each.getKey(), each.getValue(), of(each.getKey(), now)))
                .filter(each -> each.latest().stream()
                        .limit(1)
                        .anyMatch(last -> last.endedAt().isAfter(now.minus(MAX_AGE))));
    }

    /// The runs of a schedule, the last first; at most 80.
    public List<RunMetrics> of(long schedule, Instant until) {
        return database.sql("""
                        select * from run_metric where schedule = ? and ended_at <= ?
                        order by ended_at desc limit %d
                        """.formatted(REMEMBERED))
                .param(schedule)
                .param(Timestamp.from(until))
                .query((row, _) -> RunMetricsQuery.read(row))
                .list();
    }
}
