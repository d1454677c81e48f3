package org.gradeport.api.exports;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gradeport.api.openapi.Bounds;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Warning;
import org.jspecify.annotations.Nullable;

/// An export, as programs read it.
///
/// @param status `queued`, `running`, `ready`, `failed`, `cancelled` or `expired`
/// @param percent 0 to 100; null while the total is unknown
/// @param queuePosition from 1; null if it does not wait
/// @param warnings differences between the file and the records
public record ExportAnswer(
        long id,
        @Words(ExportStatus.class) String status,
        @JsonProperty("export_type") @Words(Dataset.class) String type,

        @JsonProperty("export_format") @Words(ExportFormat.class)
        String format,

        String name,
        @JsonProperty("rows_total") @Nullable Long rowsTotal,
        @JsonProperty("rows_done") long rowsDone,
        @Bounds(min = 0, max = 100) @Nullable Integer percent,
        @Nullable FileAnswer file,
        List<Warning> warnings,
        @Nullable ErrorAnswer error,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("started_at") @Nullable Instant startedAt,
        @JsonProperty("finished_at") @Nullable Instant finishedAt,
        @JsonProperty("expires_at") @Nullable Instant expiresAt,
        @JsonProperty("requested_by") String requestedBy,
        @JsonProperty("schedule_id") @Nullable Long schedule,
        @JsonProperty("queue_position") @Nullable Long queuePosition) {

    public static ExportAnswer of(Export export) {
        return new ExportAnswer(
                export.id(),
                export.status().name().toLowerCase(Locale.ROOT),
                export.request().dataset(),
                export.request().format(),
                export.name(),
                export.rowsTotal(),
                export.rowsDone(),
                export.percent(),
                FileAnswer.of(export.file()),
                export.warnings(),
                ErrorAnswer.of(export.failure()),
                export.createdAt(),
                export.startedAt(),
                export.finishedAt(),
                export.expiresAt(),
                export.ownerName(),
                export.schedule(),
                export.queuePosition() == 0 ? null : Long.valueOf(export.queuePosition()));
    }

    /// The result.
    record FileAnswer(
            String name, @JsonProperty("size_bytes") long sizeBytes, String sha256, long rows) {

        static @Nullable FileAnswer of(@Nullable ExportFile file) {
            return file == null ? null : new FileAnswer(file.name(), file.sizeBytes(), file.sha256(), file.rows());
        }
    }

    /// Why there is no result; the trace stays in the portal.
    @Schema(name = "ExportFailure")
    record ErrorAnswer(
            @JsonProperty("class") @Words(FailureClass.class)
            String failureClass,

            String message) {

        static @Nullable ErrorAnswer of(@Nullable ExportFailure failure) {
            return failure == null
                    ? null
                    : new ErrorAnswer(failure.failureClass().name().toLowerCase(Locale.ROOT), failure.message());
        }
    }
}
