package org.gradeport.metrics;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.gradeport.base.PortalProperties;
import org.gradeport.export.Export;
import org.gradeport.export.ExportEnded;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes one row per ended run, in the transaction that ends it.
@Component
class RunRecorder {

    private final List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    private final JdbcClient database;
    private final MetricsProperties properties;
    private final PortalProperties portal;

    RunRecorder(JdbcClient database, MetricsProperties properties, PortalProperties portal) {
        this.database = database;
        this.properties = properties;
        this.portal = portal;
    }

    @EventListener
    void on(ExportEnded event) {
        if (properties.enabled()) {
            write(event.export(), event.queuedAt(), event.round());
        }
    }

    private void write(Export export, Instant queued, int round) {
        Instant ended = Objects.requireNonNull(export.finishedAt());
        Instant started = Objects.requireNonNullElse(export.startedAt(), ended);
        ExportFile file = export.file();
        database.sql("""
                        insert into run_metric (day, ended_at, export_id, round, dataset, format, owner, owner_name,
                          schedule, node, outcome, failure_class, queued_ms, duration_ms, row_count, size_bytes,
                          attempts, peak_heap_bytes)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on duplicate key update id = id
                        """)
                .param(LocalDate.ofInstant(ended, portal.zone()))
                .param(Timestamp.from(ended))
                .param(export.id())
                .param(round)
                .param(export.request().dataset())
                .param(export.request().format())
                .param(export.owner())
                .param(export.ownerName())
                .param(export.schedule())
                .param(Objects.requireNonNullElse(export.node(), ""))
                .param(export.status().name())
                .param(failureClass(export.failure()))
                .param(millis(queued, started))
                .param(millis(started, ended))
                .param(export.rowsDone())
                .param(file == null ? 0 : file.sizeBytes())
                .param(export.attempts())
                .param(peakHeap())
                .update();
    }

    /// Peak bytes of this node's heap since the last call: the sum of the peaks of its pools.
    private long peakHeap() {
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        return peak;
    }

    private static String failureClass(@Nullable ExportFailure failure) {
        return failure == null ? "" : failure.failureClass().name();
    }

    /// Nodes' clocks may differ slightly.
    private static long millis(Instant from, Instant until) {
        return Math.max(0, Duration.between(from, until).toMillis());
    }
}
