package org.gradeport.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.database.RecordMapper;
import org.gradeport.export.run.ExportProperties;
import org.gradeport.export.store.ExportRepository;
import org.gradeport.export.store.ReadableExports;
import org.gradeport.export.store.StoredExport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads the workload of all nodes, without content of files.
@Component
public class WorkloadQuery {

    /// The workload.
    ///
    /// @param waiting exports in the queue
    /// @param oldest since when the first of them waits; null if none waits
    /// @param storedBytes of all files that can be downloaded
    public record Totals(long waiting, @Nullable Instant oldest, long running, long storedBytes) {}

    private final JdbcClient database;
    private final ExportRepository exportRepository;
    private final ExportProperties properties;
    private final Clock clock;

    WorkloadQuery(JdbcClient database, ExportRepository exportRepository, ExportProperties properties, Clock clock) {
        this.database = database;
        this.exportRepository = exportRepository;
        this.properties = properties;
        this.clock = clock;
    }

    /// The present workload.
    public Totals totals() {
        return database.sql("""
                        select coalesce(sum(status = 'QUEUED'), 0) waiting, coalesce(sum(status = 'RUNNING'), 0) running,
                          min(if(status = 'QUEUED', queued_at, null)) oldest,
                          (select coalesce(sum(size_bytes), 0) from export where status = 'READY') stored_bytes
                        from export where status in ('QUEUED', 'RUNNING')
                        """).query(new RecordMapper<>(Totals.class)).single();
    }

    /// The running exports, the oldest first.
    public List<Export> running() {
        return readable(exportRepository.findRunning());
    }

    /// The exports that failed since then, were requested by people and were not retried, the last first; at most 50.
    public List<Export> failedSince(Instant since) {
        return readable(exportRepository.findFailedSince(since));
    }

    /// The time limit of a run.
    public Duration timeLimit() {
        return properties.timeLimit();
    }

    private List<Export> readable(List<Long> ids) {
        Map<Long, StoredExport> found = ids.isEmpty() ? Map.of() : find(ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(found.get(id)))
                .map(row -> row.toExport(clock.instant()))
                .toList();
    }

    private Map<Long, StoredExport> find(List<Long> ids) {
        List<Long> readable = database.sql("select id from export where id in (:ids) and " + ReadableExports.CONDITION)
                .param("ids", ids)
                .query((row, _) -> row.getLong("id"))
                .list();
        return exportRepository.findAllById(readable).stream()
                .collect(Collectors.toMap(StoredExport::number, Function.identity()));
    }
}
