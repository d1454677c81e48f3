package org.gradeport.dataset.read;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The connections of one reader, which another thread may abort at any time.
final class ReaderConnections implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ReaderConnections.class);

    private final DataSource pool;
    private final List<Connection> open = new ArrayList<>();
    private boolean aborted;

    ReaderConnections(DataSource pool) {
        this.pool = pool;
    }

    Connection open() throws SQLException {
        return add(pool.getConnection());
    }

    private synchronized Connection add(Connection connection) throws SQLException {
        open.add(connection);
        if (aborted) {
            throw new SQLException("Reading was stopped before it began");
        }
        return connection;
    }

    @Override
    public synchronized void close() {
        open.forEach(ReaderConnections::close);
        open.clear();
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log.debug("Dropped an aborted connection from the pool", e);
        }
    }

    /// Aborts the connections, so that their thread wakes up, the server stops the query and the pool drops them.
    synchronized void abort() {
        aborted = true;
        open.forEach(this::abort);
    }

    private void abort(Connection connection) {
        try {
            connection.abort(Runnable::run);
            if (pool.isWrapperFor(HikariDataSource.class)) {
                pool.unwrap(HikariDataSource.class).evictConnection(connection);
            }
        } catch (SQLException e) {
            log.warn("Could not abort the connection of a reader; its remaining rows are drained", e);
        }
    }
}
