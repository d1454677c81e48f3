package org.gradeport.metrics.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts runs directly from their rows.
record StatisticsRecount(JdbcClient database, Period period, RunCriteria filter) {

    /// The result of a recount; `p50` and `p95` in exact milliseconds, by the nearest rank.
    record Counted(
            long runs,
            long ready,
            long failed,
            long cancelled,
            @Nullable Double millis,
            @Nullable Double bytes,
            @Nullable Double rowsPerSecond,
            @Nullable Long p50,
            @Nullable Long p95) {}

    Counted total() {
        SqlConditions where = where();
        return database.sql("""
                        select count(*) runs, coalesce(sum(outcome = 'READY'), 0) ready,
                          coalesce(sum(outcome = 'FAILED'), 0) failed, coalesce(sum(outcome = 'CANCELLED'), 0) cancelled,
                          avg(if(outcome = 'READY', duration_ms, null)) millis,
                          avg(if(outcome = 'READY', size_bytes, null)) bytes,
                          1000 * sum(if(outcome = 'READY', row_count, 0))
                            / sum(if(outcome = 'READY', duration_ms, 0)) rows_per_second
                        from run_metric where\s""" + where.where())
                .params(where.values())
                .query(this::read)
                .single();
    }

    private Counted read(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getLong("runs"),
                row.getLong("ready"),
                row.getLong("failed"),
                row.getLong("cancelled"),
                row.getObject("millis", Double.class),
                row.getObject("bytes", Double.class),
                row.getObject("rows_per_second", Double.class),
                percentile(row.getLong("ready"), 0.50),
                percentile(row.getLong("ready"), 0.95));
    }

    private @Nullable Long percentile(long ready, double share) {
        SqlConditions where = where().with("outcome = :outcome", "outcome", "READY");
        return database.sql("select duration_ms from run_metric where %s order by duration_ms limit 1 offset %d"
                        .formatted(where.where(), Math.max(0, (long) Math.ceil(share * ready) - 1)))
                .params(where.values())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /// The runs by a column.
    Map<String, Long> by(String column) {
        SqlConditions where = where();
        return database
                .sql("select %s what, count(*) n from run_metric where %s group by what"
                        .formatted(column, where.where()))
                .params(where.values())
                .query((row, _) -> Map.entry(row.getString("what"), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The longest durations.
    List<@Nullable Long> slowest(int limit) {
        SqlConditions where = where();
        return database.sql("select duration_ms from run_metric where %s order by duration_ms desc limit %d"
                        .formatted(where.where(), limit))
                .params(where.values())
                .query(Long.class)
                .list();
    }

    private SqlConditions where() {
        return new SqlConditions()
                .with("ended_at >= :from", "from", Timestamp.from(period.from()))
                .with("ended_at < :until", "until", Timestamp.from(period.until()))
                .of(filter);
    }
}
