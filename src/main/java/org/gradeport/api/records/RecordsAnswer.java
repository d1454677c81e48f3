package org.gradeport.api.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordCounts;
import org.jspecify.annotations.Nullable;

/// What is loaded, as programs read it.
record RecordsAnswer(
        RecordCounts counts,
        @JsonProperty("last_import") @Nullable LastImportAnswer lastImport) {

    static RecordsAnswer of(RecordCounts counts, Optional<LastImport> last) {
        return new RecordsAnswer(counts, last.map(LastImportAnswer::of).orElse(null));
    }

    /// Where the records came from.
    record LastImportAnswer(
            @JsonProperty("finished_at") Instant finishedAt,
            @JsonProperty("imported_by") String by,
            @JsonProperty("file_name") String fileName,
            String version,
            String mode,
            boolean sample) {

        static LastImportAnswer of(LastImport last) {
            return new LastImportAnswer(
                    last.finishedAt(), last.by(), last.fileName(), last.version(), last.mode(), last.sample());
        }
    }
}
