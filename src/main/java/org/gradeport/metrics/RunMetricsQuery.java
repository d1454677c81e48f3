package org.gradeport.metrics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads rows of runs.
@Component
public class RunMetricsQuery {

    private static final int BATCH = 2_000;

    private record Numbered(LocalDate day, long id, RunMetrics run) {}

    private final JdbcClient database;

    RunMetricsQuery(JdbcClient database) {
        this.database = database;
    }

    /// Every run, the oldest day first; in batches, so that neither memory nor a cursor is held.
    public void forEach(Consumer<RunMetrics> taker) {
        LocalDate day = LocalDate.EPOCH;
        long id = 0;
        List<Numbered> batch;
        do {
            batch = after(day, id);
            batch.forEach(row -> taker.accept(row.run()));
            day = batch.isEmpty() ? day : batch.getLast().day();
            id = batch.isEmpty() ? id : batch.getLast().id();
        } while (batch.size() == BATCH);
    }

    private List<Numbered> after(LocalDate day, long id) {
        return database.sql("""
                        (select * from run_metric where day = :day and id > :id order by id limit :batch)
                        union all
                        (select * from run_metric where day > :day order by day, id limit :batch)
                        order by day, id limit :batch
                        """)
                .param("day", day)
                .param("id", id)
                .param("batch", BATCH)
                .query((row, _) -> new Numbered(row.getObject("day", LocalDate.class), row.getLong("id"), read(row)))
                .list();
    }

    public static RunMetrics read(ResultSet row) throws SQLException {
        String failure = row.getString("failure_class");
        return new RunMetrics(
                row.getLong("export_id"),
                row.getInt("round"),
                row.getTimestamp("ended_at").toInstant(),
                row.getString("dataset"),
                row.getString("format"),
                row.getLong("owner"),
                row.getString("owner_name"),
                row.getObject("schedule", Long.class),
                orNull(row.getString("node")),
                ExportStatus.valueOf(row.getString("outcome")),
                failure.isEmpty() ? null : FailureClass.valueOf(failure),
                Duration.ofMillis(row.getLong("queued_ms")),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getLong("row_count"),
                row.getDouble("rows_per_second"),
                row.getLong("size_bytes"),
                row.getInt("attempts"),
                row.getLong("peak_heap_bytes"));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
