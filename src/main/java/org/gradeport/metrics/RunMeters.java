package org.gradeport.metrics;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportFile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts ended runs for Prometheus after their commit.
@Component
class RunMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private final MeterRegistry registry;

    RunMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ExportEnded event) {
        Export export = event.export();
        Tags kind = Tags.of(
                "dataset",
                export.request().dataset(),
                "format",
                export.request().format());
        String outcome = export.status().name().toLowerCase(Locale.ROOT);
        registry.counter("gradeport.exports", kind.and("outcome", outcome)).increment();
        ExportFile file = export.file();
        if (file != null && export.startedAt() != null) {
            ready(export, file, kind);
        }
    }

    private void ready(Export export, ExportFile file, Tags kind) {
        Timer.builder("gradeport.export.duration")
                .description("From the last start to the ready file")
                .tags(kind)
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(duration(export));
        summary("gradeport.export.rows", "rows", kind).record((double) file.rows());
        summary("gradeport.export.size", "bytes", kind).record((double) file.sizeBytes());
    }

    /// Nodes' clocks may differ slightly, and a clock may be put back.
    private static Duration duration(Export export) {
        Duration length = Duration.between(
                Objects.requireNonNull(export.startedAt()), Objects.requireNonNull(export.finishedAt()));
        return length.isNegative() ? Duration.ZERO : length;
    }

    private DistributionSummary summary(String name, String unit, Tags kind) {
        return DistributionSummary.builder(name).baseUnit(unit).tags(kind).register(registry);
    }
}
