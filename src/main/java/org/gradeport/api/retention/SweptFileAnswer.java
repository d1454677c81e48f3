package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.gradeport.retention.SweptFile;

/// What a sweep did with a file, as programs read it.
///
/// @param outcome `deleted`, `archived`, `removed` (from the archive) or `missing`
record SweptFileAnswer(
        @JsonProperty("export_id") long export,
        String name,
        @JsonProperty("export_type") String type,
        @JsonProperty("export_format") String format,
        String owner,
        @JsonProperty("deed") String outcome,
        @JsonProperty("size_bytes") long sizeBytes) {

    static SweptFileAnswer of(SweptFile file) {
        return new SweptFileAnswer(
                file.export(),
                file.name(),
                file.dataset(),
                file.format(),
                file.ownerName(),
                file.outcome().name().toLowerCase(Locale.ROOT),
                file.sizeBytes());
    }
}
