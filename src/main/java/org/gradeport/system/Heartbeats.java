package org.gradeport.system;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Gives a sign of life of this node and reads those of all, by the database's clock: nodes' own may differ.
@Component
public class Heartbeats implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Heartbeats.class);

    private final JdbcClient database;
    private final ThisNode thisNode;
    private volatile boolean silent;

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
            silent = true;
            log.warn("This node's sign of life could not be written, so others may take its work over", e);
        }
    }

    private void logRecovery() {
        if (silent) {
            log.info("The database answers again; what waited goes on");
            silent = false;
        }
    }

    private void write() {
        database.sql("""
                        insert into node (name, version, started_at, beat_at)
                        values (?, ?, utc_timestamp(6), utc_timestamp(6))
                        on duplicate key update beat_at = utc_timestamp(6), stopped_at = null
                        """).params(thisNode.name(), version()).update();
    }

    public List<NodeState> nodes() {
        return database.sql("""
                        select *, stopped_at is null and beat_at >= utc_timestamp(6) - interval 1 minute alive
                        from node order by alive desc, started_at, name
                        """).query((row, _) -> read(row)).list();
    }

    /// Unless it lives.
    void forget(String name) {
        database.sql("delete from node where name = ? and beat_at < utc_timestamp(6) - interval 1 minute")
                .param(name)
                .update();
    }

    private static NodeState read(ResultSet row) throws SQLException {
        return new NodeState(
                row.getString("name"),
                row.getString("version"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("beat_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("stopped_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getBoolean("alive"));
    }

    /// A clean stop, so that nobody looks for this node.
    @Override
    public void destroy() {
        try {
            database.sql("update node set stopped_at = utc_timestamp(6) where name = ?")
                    .param(thisNode.name())
                    .update();
        } catch (DataAccessException e) {
            log.warn("This node's stop could not be written: {}", e.getMessage());
        }
    }

    /// As the build wrote it into the jar.
    static String version() {
        return Objects.requireNonNullElse(Heartbeats.class.getPackage().getImplementationVersion(), "development");
    }
}
