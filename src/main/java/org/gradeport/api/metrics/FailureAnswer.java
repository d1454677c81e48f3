package org.gradeport.api.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.gradeport.metrics.Statistics.FailureGroup;

/// Failures of one class that struck one dataset in one format, as programs read it.
record FailureAnswer(
        @JsonProperty("class") String failureClass,
        @JsonProperty("export_type") String type,
        @JsonProperty("export_format") String format,
        long failures,
        @JsonProperty("last_export_id") long lastExport,
        @JsonProperty("last_at") Instant lastAt) {

    static FailureAnswer of(FailureGroup failureGroup) {
        return new FailureAnswer(
                failureGroup.failureClass().name().toLowerCase(Locale.ROOT),
                failureGroup.dataset(),
                failureGroup.format(),
                failureGroup.failures(),
                failureGroup.lastExport(),
                failureGroup.lastAt());
    }
}
