package org.gradeport.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.gradeport.metrics.FailurePart;

/// Failures of one class that struck one dataset in one format, as programs read it.
record FailureAnswer(
        @JsonProperty("class") String failureClass,
        @JsonProperty("export_type") String type,
        @JsonProperty("export_format") String format,
        long failures,
        @JsonProperty("last_export_id") long lastExport,
        @JsonProperty("last_at") Instant lastAt) {

    static FailureAnswer of(FailurePart part) {
        return new FailureAnswer(
                part.failureClass().name().toLowerCase(Locale.ROOT),
                part.dataset(),
                part.format(),
                part.failures(),
                part.lastExport(),
                part.lastAt());
    }
}
