package org.gradeport.system;

import java.util.List;
import java.util.Objects;
import org.gradeport.database.RecordMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Writes this node's heartbeat and reads those of all nodes, by the database's clock: nodes' clocks may differ. Checks
/// no rights.
@Component
public class Heartbeats implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);

    private final JdbcClient database;
    private final ThisNode thisNode;
    private volatile boolean failing;

    Heartbeats(JdbcClient database, ThisNode thisNode) {
        this.database = database;
        this.thisNode = thisNode;
    }

    @Scheduled(fixedDelayString = "PT10S")
    public void beat() {
        try {
            write();
            database.sql("delete from node where beat_at < utc_timestamp(6) - interval 1 day")
                    .update();
            logRecovery();
        } catch (DataAccessException e) {
            failing = true;
            log.warn("Could not write this node's heartbeat; other nodes may take over its runs", e);
        }
    }

    private void logRecovery() {
        if (failing) {
            log.info("The database answers again; the node continues its work");
            failing = false;
        }
    }

    private void write() {
        database.sql("""
                        insert into node (name, version, started_at, beat_at)
                        values (?, ?, utc_timestamp(6), utc_timestamp(6))
                        on duplicate key update beat_at = utc_timestamp(6), stopped_at = null
                        """).params(thisNode.name(), version()).update();
    }

    /// The nodes of the last day, living nodes first.
    public List<NodeState> nodes() {
        return database.sql("""
                        select *, stopped_at is null and beat_at >= utc_timestamp(6) - interval 1 minute alive
                        from node order by alive desc, started_at, name
                        """).query(new RecordMapper<>(NodeState.class)).list();
    }

    /// Deletes a node that is not alive.
    void forget(String name) {
        database.sql("delete from node where name = ? and beat_at < utc_timestamp(6) - interval 1 minute")
                .param(name)
                .update();
    }

    /// Marks a clean stop, so that this node is not listed as lost.
    @Override
    public void destroy() {
        try {
            database.sql("update node set stopped_at = utc_timestamp(6) where name = ?")
                    .param(thisNode.name())
                    .update();
        } catch (DataAccessException e) {
            log.warn("Could not write that this node stopped: {}", e.getMessage());
        }
    }

    /// From the manifest of the jar.
    static String version() {
        return Objects.requireNonNullElse(Heartbeats.class.getPackage().getImplementationVersion(), "development");
    }
}
