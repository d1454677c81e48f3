package org.gradeport.metrics.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.gradeport.export.ExportStatus;

/// The runs of one slot that share dataset, format, outcome and class of failure.
///
/// @param slot of the period, from 0
/// @param failureClass empty unless they failed
/// @param durations empty unless they are ready
record RunGroup(
        int slot,
        String dataset,
        String format,
        ExportStatus outcome,
        String failureClass,
        long runs,
        long queuedMillis,
        long durationMillis,
        long rows,
        long bytes,
        long lastExport,
        Instant lastAt,
        Histogram durations) {

    static RunGroup read(ResultSet row) throws SQLException {
        return new RunGroup(
                row.getInt("slot"),
                row.getString("dataset"),
                row.getString("format"),
                ExportStatus.valueOf(row.getString("outcome")),
                row.getString("failure_class"),
                row.getLong("runs"),
                row.getLong("queued_ms"),
                row.getLong("duration_ms"),
                row.getLong("row_count"),
                row.getLong("size_bytes"),
                row.getLong("last_export"),
                row.getTimestamp("last_at").toInstant(),
                Histogram.of(row.getString("durations")));
    }
}
