package org.gradeport.metrics;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what schedules' runs came to.
@Component
class ScheduledRuns {

    private static final int REMEMBERED = 80;
    /// A schedule that has not run for so long is no news.
    private static final Duration LOOKED_BACK = Duration.ofDays(35);

    private final JdbcClient database;

    ScheduledRuns(JdbcClient database) {
        this.database = database;
    }

    /// The schedules that ran of late.
    List<Long> schedules(Instant now) {
        return database
                .sql("select schedule, max(ended_at) last from run_metric where schedule is not null group by schedule")
                .query((row, _) -> new Last(
                        row.getLong("schedule"), row.getTimestamp("last").toInstant()))
                .list()
                .stream()
                .filter(each -> each.at().isAfter(now.minus(LOOKED_BACK)))
                .map(Last::schedule)
                .toList();
    }

    private record Last(long schedule, Instant at) {}

    /// The runs that a schedule asked for, the last first; at most 80.
    List<RunFigures> of(long schedule, Instant until) {
        return database.sql("""
                        select * from run_metric where schedule = ? and ended_at <= ?
                        order by ended_at desc limit %d
                        """.formatted(REMEMBERED))
                .param(schedule)
                .param(Timestamp.from(until))
                .query((row, _) -> RunRows.read(row))
                .list();
    }
}
