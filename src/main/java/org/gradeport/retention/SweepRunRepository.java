package org.gradeport.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gradeport.database.RecordMapper;
import org.gradeport.retention.OrphanSweep.Totals;
import org.gradeport.retention.SweepRun.FileCount;
import org.gradeport.system.ThisNode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads and writes the history of sweeps: a row for each sweep, which is kept, and a row for each file, which is kept
/// for 400 days.
@Component
class SweepRunRepository {

    private static final Duration FILES_KEPT = Duration.ofDays(400);

    private final JdbcClient database;
    private final JdbcAggregateOperations rows;
    private final ThisNode thisNode;
    private final Clock clock;

    SweepRunRepository(JdbcClient database, JdbcAggregateOperations rows, ThisNode thisNode, Clock clock) {
        this.database = database;
        this.rows = rows;
        this.thisNode = thisNode;
        this.clock = clock;
    }

    /// Begins a sweep's row and marks a row that still runs as interrupted, since one sweep runs at a time.
    long begin(@Nullable String by) {
        database.sql("update retention_run set outcome = 'INTERRUPTED', finished_at = ? where outcome = 'RUNNING'")
                .param(Timestamp.from(clock.instant()))
                .update();
        return rows.insert(SweepRunRow.begun(clock.instant(), by, thisNode.name()))
                .id();
    }

    void add(long run, SweptFile file) {
        database.sql("""
                        replace into retention_item
                          (run_id, export_id, name, dataset, format, owner_name, deed, size_bytes)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        run,
                        file.export(),
                        file.name(),
                        file.dataset(),
                        file.format(),
                        file.ownerName(),
                        file.outcome().name(),
                        file.sizeBytes())
                .update();
    }

    void addOrphans(long run, Totals found) {
        rows.save(row(run).withOrphans(found.files(), found.sizeBytes()));
    }

    /// Ends it; failed if there is a message.
    void end(long run, int failed, @Nullable String message) {
        rows.save(row(run).ended(clock.instant(), failed, message));
        deleteOldFiles();
    }

    private SweepRunRow row(long run) {
        return Objects.requireNonNull(rows.findById(run, SweepRunRow.class));
    }

    private void deleteOldFiles() {
        database.sql("delete item from retention_item item join retention_run run on run.id = item.run_id "
                        + "where run.started_at < ?")
                .param(Timestamp.from(clock.instant().minus(FILES_KEPT)))
                .update();
    }

    /// When the last complete sweep ended.
    Optional<Instant> lastDone() {
        return database.sql(
                        "select finished_at from retention_run where outcome = 'DONE' order by finished_at desc limit 1")
                .query((row, _) -> RecordMapper.instant(row, 1))
                .optional();
    }

    /// The end of the last complete sweep, else the start of the first sweep.
    public Optional<Instant> completeSince() {
        return database.sql("select coalesce(max(case when outcome = 'DONE' then finished_at end), min(started_at)) "
                        + "from retention_run having count(*) > 0")
                .query((row, _) -> RecordMapper.instant(row, 1))
                .optional();
    }

    /// The failed sweeps since the last complete one.
    public Optional<SweepHealth.Failures> failed() {
        return database.sql("""
                        select count(*) times, min(finished_at) since,
                          (select message from retention_run where outcome = 'FAILED' order by id desc limit 1) message
                        from retention_run where outcome = 'FAILED'
                          and id > coalesce((select max(id) from retention_run where outcome = 'DONE'), 0)
                        having times > 0
                        """)
                .query(new RecordMapper<>(SweepHealth.Failures.class))
                .optional();
    }

    /// The sweep that has not ended; its node may have crashed.
    public Optional<SweepRun> running() {
        return runs("where outcome = 'RUNNING' order by id desc limit 1").stream()
                .findFirst();
    }

    public List<SweepRun> page(long offset, int limit) {
        return runs("order by id desc limit %d offset %d".formatted(limit, offset));
    }

    Optional<SweepRun> find(long run) {
        return runs("where id = " + run).stream().findFirst();
    }

    public long count() {
        return rows.count(SweepRunRow.class);
    }

    private List<SweepRun> runs(String which) {
        List<SweepRunRow> found = database.sql("select * from retention_run " + which)
                .query(new RecordMapper<>(SweepRunRow.class))
                .list();
        Map<Long, List<FileCount>> counts =
                counts(found.stream().map(SweepRunRow::id).toList());
        return found.stream()
                .map(row -> row.run(counts.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<Long, List<FileCount>> counts(List<Long> runs) {
        return runs.isEmpty()
                ? Map.of()
                : database.sql("""
                                select run_id, deed outcome, count(*) files, sum(size_bytes) size_bytes from retention_item
                                where run_id in (:runs) group by run_id, deed order by deed
                                """).param("runs", runs).query(new RecordMapper<>(CountRow.class)).list().stream()
                        .collect(Collectors.groupingBy(
                                CountRow::runId, Collectors.mapping(CountRow::count, Collectors.toList())));
    }

    private record CountRow(long runId, SweptFile.Outcome outcome, long files, long sizeBytes) {

        FileCount count() {
            return new FileCount(outcome, files, sizeBytes);
        }
    }

    public List<SweptFile> files(long run, long offset, int limit) {
        return database.sql("""
                        select export_id export, name, dataset, format, owner_name, deed outcome, size_bytes
                        from retention_item where run_id = ? order by export_id, deed, name limit ? offset ?
                        """)
                .params(run, limit, offset)
                .query(new RecordMapper<>(SweptFile.class))
                .list();
    }
}
