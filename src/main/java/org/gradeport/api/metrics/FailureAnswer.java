package org.gradeport.api.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.gradeport.metrics.Statistics.FailureGroup;

/// The failures of one class, dataset and format, as programs read them.
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
