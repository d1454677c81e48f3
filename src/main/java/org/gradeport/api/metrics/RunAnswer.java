package org.gradeport.api.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.FailureClass;
import org.gradeport.format.ExportFormat;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.SlowRun;
import org.jspecify.annotations.Nullable;

/// A run that ended, as programs read it.
///
/// @param name of the export; null in the list of all runs, and if it is deleted
record RunAnswer(
        @JsonProperty("export_id") long export,
        @Nullable String name,
        int round,
        @JsonProperty("ended_at") Instant endedAt,
        @JsonProperty("export_type") @Words(Dataset.class) String type,

        @JsonProperty("export_format") @Words(ExportFormat.class)
        String format,

        @JsonProperty("owner_id") long owner,
        @JsonProperty("requested_by") String ownerName,
        @JsonProperty("schedule_id") @Nullable Long schedule,
        @Nullable String node,
        @Words(also = {"ready", "failed", "cancelled"}) String outcome,

        @JsonProperty("failure_class") @Nullable @Words(FailureClass.class)
        String failure,

        @JsonProperty("queued_seconds") double queued,
        @JsonProperty("duration_seconds") double duration,
        long rows,
        @JsonProperty("rows_per_second") double rowsPerSecond,
        @JsonProperty("size_bytes") long bytes,
        int attempts,
        @JsonProperty("peak_heap_bytes") long peakHeap) {

    static RunAnswer of(SlowRun slow) {
        return of(slow.run(), slow.name());
    }

    static RunAnswer of(RunMetrics run) {
        return of(run, null);
    }

    private static RunAnswer of(RunMetrics run, @Nullable String name) {
        return new RunAnswer(
                run.export(),
                name,
                run.round(),
                run.endedAt(),
                run.dataset(),
                run.format(),
                run.owner(),
                run.ownerName(),
                run.schedule(),
                run.node(),
                run.outcome().name().toLowerCase(Locale.ROOT),
                run.failure() == null ? null : run.failure().name().toLowerCase(Locale.ROOT),
                run.queued().toMillis() / 1_000.0,
                run.duration().toMillis() / 1_000.0,
                run.rows(),
                run.rowsPerSecond(),
                run.bytes(),
                run.attempts(),
                run.peakHeap());
    }
}
