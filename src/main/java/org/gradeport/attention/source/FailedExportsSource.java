package org.gradeport.attention.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.export.Export;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportService;
import org.gradeport.export.FailureClass;
import org.gradeport.export.WorkloadQuery;
import org.springframework.stereotype.Component;

/// Exports that people requested, that failed within the last day and were not run again.
@Component
class FailedExportsSource implements AttentionSource {

    private static final Duration MAX_AGE = Duration.ofDays(1);

    private final WorkloadQuery workloadQuery;
    private final ExportService exports;

    FailedExportsSource(WorkloadQuery workloadQuery, ExportService exports) {
        this.workloadQuery = workloadQuery;
        this.exports = exports;
    }

    @Override
    public String kind() {
        return "failed-export";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return workloadQuery.failedSince(now.minus(MAX_AGE)).stream()
                .map(this::concern)
                .toList();
    }

    private Concern concern(Export export) {
        ExportFailure failure = Objects.requireNonNull(export.failure());
        Instant since = Objects.requireNonNull(export.finishedAt());
        Remedy retry = Remedy.of("retry", "exports/" + export.id(), () -> exports.retry(export.id()));
        return Concern.of(kind(), export.id(), tone(failure), since, export.name(), failure.message())
                .withFixFor(failure.failureClass())
                .withOwner(export.ownerName())
                .withRemedies(retry, Remedy.open("exports/" + export.id()));
    }

    /// Failures that the owner can fix are warnings.
    private static Tone tone(ExportFailure failure) {
        FailureClass kind = failure.failureClass();
        return kind == FailureClass.PERMISSION || kind == FailureClass.LIMIT ? Tone.WARN : Tone.BAD;
    }
}
