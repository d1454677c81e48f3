package org.gradeport.retention.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.retention.FailedSweeps;
import org.gradeport.retention.FileOutcome;
import org.gradeport.retention.SweepOutcome;
import org.gradeport.retention.SweepRun;
import org.gradeport.retention.SweptFile;
import org.gradeport.system.ThisNode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/// What the sweeps did: a row per sweep, which stays, and a row per file, which stays for 400 days.
@Component
public class SweepRunRepository {

    private static final Duration FILES_KEPT = Duration.ofDays(400);

    private final JdbcClient database;
    private final ThisNode thisNode;
    private final Clock clock;

    SweepRunRepository(JdbcClient database, ThisNode thisNode, Clock clock) {
        this.database = database;
        this.thisNode = thisNode;
        this.clock = clock;
    }

    /// Begins a sweep's row; what runs still was interrupted, since one sweep runs at a time.
    long begin(@Nullable String by) {
        database.sql("update retention_run set outcome = 'INTERRUPTED', finished_at = ? where outcome = 'RUNNING'")
                .param(now())
                .update();
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        database.sql(
                        "insert into retention_run (started_at, by_whom, node, outcome) values (:at, :by, :node, 'RUNNING')")
                .param("at", now())
                .param("by", by)
                .param("node", thisNode.name())
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    void add(long run, ClaimedFile file, FileOutcome fileOutcome) {
        database.sql("replace into retention_item values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        run,
                        file.id(),
                        file.name(),
                        file.dataset(),
                        file.format(),
                        file.ownerName(),
                        fileOutcome.name(),
                        file.sizeBytes())
                .update();
    }

    void addOrphans(long run, OrphanTotals found) {
        database.sql("update retention_run set leftovers = ?, leftover_bytes = ? where id = ?")
                .params(found.files(), found.sizeBytes(), run)
                .update();
    }

    /// Ends it; failed if there is a message.
    void end(long run, int failed, @Nullable String message) {
        SweepOutcome outcome = message == null ? SweepOutcome.DONE : SweepOutcome.FAILED;
        database.sql("""
                        update retention_run set finished_at = :at, outcome = :outcome, failed = :failed,
                          message = left(:message, 1000) where id = :run
                        """)
                .param("at", now())
                .param("outcome", outcome.name())
                .param("failed", failed)
                .param("message", message)
                .param("run", run)
                .update();
        deleteOldFiles();
    }

    private void deleteOldFiles() {
        database.sql("delete item from retention_item item join retention_run run on run.id = item.run_id "
                        + "where run.started_at < ?")
                .param(Timestamp.from(clock.instant().minus(FILES_KEPT)))
                .update();
    }

    /// When the last sweep ended that did all there was to do.
    Optional<Instant> lastDone() {
        return database.sql(
                        "select finished_at from retention_run where outcome = 'DONE' order by finished_at desc limit 1")
                .query((row, _) -> row.getTimestamp("finished_at").toInstant())
                .optional();
    }

    /// Since when each due sweep should have done all: the last one that did, else the very first.
    public Optional<Instant> completeSince() {
        return database.sql("select coalesce(max(case when outcome = 'DONE' then finished_at end), min(started_at)) "
                        + "from retention_run having count(*) > 0")
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /// Those since the last one that did all.
    public Optional<FailedSweeps> failed() {
        return database.sql("""
                        select count(*) times, min(finished_at) since,
                          (select message from retention_run where outcome = 'FAILED' order by id desc limit 1) message
                        from retention_run where outcome = 'FAILED'
                          and id > coalesce((select max(id) from retention_run where outcome = 'DONE'), 0)
                        having times > 0
                        """)
                .query((row, _) -> new FailedSweeps(
                        row.getLong("times"), row.getTimestamp("since").toInstant(), row.getString("message")))
                .optional();
    }

    /// The one that has not ended; its node may be dead.
    public Optional<SweepRun> running() {
        return database.sql("select * from retention_run where outcome = 'RUNNING' order by id desc limit 1")
                .query((row, _) -> run(row))
                .optional();
    }

    public List<SweepRun> page(long offset, int limit) {
        return database.sql("select * from retention_run order by id desc limit ? offset ?")
                .params(limit, offset)
                .query((row, _) -> run(row))
                .list();
    }

    public long count() {
        return database.sql("select count(*) from retention_run")
                .query(Long.class)
                .single();
    }

    Optional<SweepRun> find(long run) {
        return database.sql("select * from retention_run where id = ?")
                .param(run)
                .query((row, _) -> run(row))
                .optional();
    }

    public List<SweptFile> files(long run, long offset, int limit) {
        return database.sql("select * from retention_item where run_id = ? order by export_id limit ? offset ?")
                .params(run, limit, offset)
                .query((row, _) -> new SweptFile(
                        row.getLong("export_id"),
                        row.getString("name"),
                        row.getString("dataset"),
                        row.getString("format"),
                        row.getString("owner_name"),
                        FileOutcome.valueOf(row.getString("deed")),
                        row.getLong("size_bytes")))
                .list();
    }

    private SweepRun run(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new SweepRun(
                row.getLong("id"),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("by_whom"),
                row.getString("node"),
                SweepOutcome.valueOf(row.getString("outcome")),
                parts(row.getLong("id")),
                row.getInt("leftovers"),
                row.getLong("leftover_bytes"),
                row.getInt("failed"),
                row.getString("message"));
    }

    private List<SweepRun.FileCount> parts(long run) {
        return database.sql("select deed, count(*) files, sum(size_bytes) size from retention_item "
                        + "where run_id = ? group by deed order by deed")
                .param(run)
                .query((row, _) -> new SweepRun.FileCount(
                        FileOutcome.valueOf(row.getString("deed")), row.getLong("files"), row.getLong("size")))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
