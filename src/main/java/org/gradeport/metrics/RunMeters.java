package org.gradeport.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportFile;
import org.gradeport.export.ExportStatus;
import org.gradeport.format.Formats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/// Counts ended runs for Prometheus after their commit.
@Component
class RunMeters {

    private static final List<ExportStatus> OUTCOMES =
            List.of(ExportStatus.READY, ExportStatus.FAILED, ExportStatus.CANCELLED);

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

    RunMeters(MeterRegistry registry, Datasets datasets, Formats formats) {
        this.registry = registry;
        datasets.all().forEach(dataset -> formats.all().forEach(format -> register(dataset.name(), format.name())));
    }

    /// From the start, because a rate needs the value before the first run.
    private void register(String dataset, String format) {
        Tags kind = kind(dataset, format);
        OUTCOMES.forEach(outcome -> counter(kind, outcome));
        timer(kind);
        summary("gradeport.export.rows", "rows", kind);
        summary("gradeport.export.size", "bytes", kind);
    }

    private static Tags kind(String dataset, String format) {
        return Tags.of("dataset", dataset, "format", format);
    }

    private Counter counter(Tags kind, ExportStatus outcome) {
        return registry.counter(
                "gradeport.exports", kind.and("outcome", outcome.name().toLowerCase(Locale.ROOT)));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(ExportEnded event) {
        Export export = event.export();
        Tags kind = kind(export.request().dataset(), export.request().format());
        counter(kind, export.status()).increment();
        ExportFile file = export.file();
        if (file != null && export.startedAt() != null) {
            ready(export, file, kind);
        }
    }

    private void ready(Export export, ExportFile file, Tags kind) {
        timer(kind).record(duration(export));
        summary("gradeport.export.rows", "rows", kind).record((double) file.rows());
        summary("gradeport.export.size", "bytes", kind).record((double) file.sizeBytes());
    }

    private Timer timer(Tags kind) {
        return Timer.builder("gradeport.export.duration")
                .description("From the last start to the ready file")
                .tags(kind)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
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
