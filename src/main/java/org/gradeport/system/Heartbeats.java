package org.gradeport.system;

import java.util.List;
import java.util.Objects;
import org.gradeport.database.RecordMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
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
    private final Environment environment;
    private volatile boolean failing;

    Heartbeats(JdbcClient database, ThisNode thisNode, Environment environment) {
        this.database = database;
        this.thisNode = thisNode;
        this.environment = environment;
    }

    @Scheduled(fixedDelayString = "PT10S")
    public void beat() {
        try {
            write();
            deletePredecessors();
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
                        insert into node (name, version, place, started_at, beat_at)
                        values (:name, :version, :place, utc_timestamp(6), utc_timestamp(6))
                        on duplicate key update beat_at = utc_timestamp(6), stopped_at = null, place = :place
                        """)
                .param("name", thisNode.name())
                .param("version", version())
                .param("place", place())
                .update();
    }

    /// A process that was killed and is started again has another name, but the same place. Its row goes before it
    /// counts as lost.
    private void deletePredecessors() {
        database.sql(
                        "delete from node where place = :place and name <> :name and beat_at < utc_timestamp(6) - interval 30 second")
                .param("place", place())
                .param("name", thisNode.name())
                .update();
    }

    /// Only one process listens on a port of a machine; null before this one does.
    private @Nullable String place() {
        String port = environment.getProperty("local.server.port");
        return port == null ? null : thisNode.host() + ":" + port;
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
