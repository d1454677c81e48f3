package org.gradeport.metrics;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Invented rows of runs.
public final class FakeRuns {

    private static final AtomicLong NUMBER = new AtomicLong(900_000_000);

    private final JdbcClient database;
    private final ZoneId zone;

    public FakeRuns(JdbcClient database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /// Like a portal without any run.
    public void clear() {
        database.sql("delete from run_metric").update();
        database.sql("delete from run_total").update();
        database.sql("delete from run_day").update();
    }

    public void ready(Instant ended, String dataset, String format, Duration duration, long rows) {
        add(ended, dataset, format, ExportStatus.READY, null, duration, rows);
    }

    public void failed(Instant ended, String dataset, String format, FailureClass failure) {
        add(ended, dataset, format, ExportStatus.FAILED, failure, Duration.ofSeconds(1), 0);
    }

    private void add(
            Instant ended,
            String dataset,
            String format,
            ExportStatus outcome,
            @Nullable FailureClass failure,
            Duration duration,
            long rows) {
        database.sql("""
                        insert into run_metric (day, ended_at, export_id, round, dataset, format, owner, owner_name,
                          node, outcome, failure_class, queued_ms, duration_ms, row_count, size_bytes, attempts,
                          peak_heap_bytes)
                        values (?, ?, ?, 1, ?, ?, 1, 'maria', 'node-a', ?, ?, 20, ?, ?, ?, 1, 1000000)
                        """)
                .params(
                        LocalDate.ofInstant(ended, zone),
                        Timestamp.from(ended),
                        NUMBER.incrementAndGet(),
                        dataset,
                        format,
                        outcome.name(),
                        failure == null ? "" : failure.name(),
                        duration.toMillis(),
                        rows,
                        rows * 100)
                .update();
    }
}
