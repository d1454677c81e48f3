package org.gradeport.export.run;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.gradeport.database.RecordMapper;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.RunKey;
import org.gradeport.system.ThisNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Puts running exports back in the queue if no worker has them: their node sends no heartbeat, or its worker ended
/// while the database did not answer. All times are the database's.
@Component
public class RunLeases {

    private static final Logger log = LoggerFactory.getLogger(RunLeases.class);
    private static final Duration LEASE = Duration.ofSeconds(4);
    private static final Duration LONGEST_GAP = Duration.ofSeconds(2);

    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final JdbcClient database;
    private final ExportTransitions exportTransitions;
    private final ExportQueue queue;
    private final ThisNode thisNode;
    private final LongSupplier nanos;
    private volatile long lastBeat;
    private volatile long steadySince;

    @Autowired
    RunLeases(JdbcClient database, ExportTransitions exportTransitions, ExportQueue queue, ThisNode thisNode) {
        this(database, exportTransitions, queue, thisNode, System::nanoTime);
    }

    /// @param nanos a counter of nanoseconds
    RunLeases(
            JdbcClient database,
            ExportTransitions exportTransitions,
            ExportQueue queue,
            ThisNode thisNode,
            LongSupplier nanos) {
        this.database = database;
        this.exportTransitions = exportTransitions;
        this.queue = queue;
        this.thisNode = thisNode;
        this.nanos = nanos;
        this.lastBeat = nanos.getAsLong() - LEASE.toNanos();
        this.steadySince = nanos.getAsLong();
    }

    /// A run without a worker.
    private record LostRun(long id, int run, String node) {}

    /// Called by a worker before it starts an export; false if another worker of this node has it.
    boolean hold(long export) {
        return held.add(export);
    }

    void release(long export) {
        held.remove(export);
    }

    /// How many exports the workers of this node have.
    public int held() {
        return held.size();
    }

    void beat() {
        database.sql("""
                        insert into export_node (name, beat_at) values (?, now(6))
                        on duplicate key update beat_at = now(6)
                        """).param(thisNode.name()).update();
        long now = nanos.getAsLong();
        if (now - lastBeat > LONGEST_GAP.toNanos()) {
            steadySince = now;
        }
        lastBeat = now;
    }

    /// Deletes heartbeats of nodes that are gone for a day.
    void deleteOld() {
        database.sql("delete from export_node where beat_at < now(6) - interval 1 day")
                .update();
    }

    void takeOver() {
        lost().forEach(this::takeOver);
    }

    private void takeOver(LostRun run) {
        boolean isOwn = run.node().equals(thisNode.name());
        if (isOwn ? !held.contains(run.id()) : isSteady()) {
            if (exportTransitions.abandoned(new RunKey(run.id(), run.run()), run.node())) {
                log.info("Export {} is back in the queue; its worker on node {} is gone", run.id(), run.node());
                queue.wake();
            }
        }
    }

    private List<LostRun> lost() {
        return database.sql("""
                        select id, run, node from export where status = 'RUNNING' and (node = :self or not exists (
                          select 1 from export_node
                          where name = export.node and beat_at >= now(6) - interval :lease second))
                        """)
                .param("self", thisNode.name())
                .param("lease", LEASE.toSeconds())
                .query(new RecordMapper<>(LostRun.class))
                .list();
    }

    /// After an outage of the database, other nodes must have had the time to send a heartbeat.
    private boolean isSteady() {
        long now = nanos.getAsLong();
        return now - lastBeat <= LONGEST_GAP.toNanos() && now - steadySince >= LEASE.toNanos();
    }
}
