package org.gradeport.dataset;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection of the pool for one reader, which another thread may break at any time.
final class Lease implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Lease.class);

    private final DataSource pool;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Connection connection;
    private boolean aborted;

    Lease(DataSource pool) {
        this.pool = pool;
    }

    Connection open() throws SQLException {
        Connection opened = pool.getConnection();
        lock.lock();
        try {
            connection = opened;
            if (aborted) {
                throw new SQLException("Reading was stopped before it began");
            }
            return opened;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        } finally {
            lock.unlock();
        }
    }

    /// Breaks the connection, so that its thread wakes up, its server stops and the pool forgets it.
    void abort() {
        lock.lock();
        try {
            aborted = true;
            if (connection != null) {
                connection.abort(Runnable::run);
                evict(connection);
            }
        } catch (SQLException e) {
            log.warn("A reader's connection could not be broken; its rows are drained", e);
        } finally {
            lock.unlock();
        }
    }

    private void evict(Connection broken) throws SQLException {
        if (pool.isWrapperFor(HikariDataSource.class)) {
            pool.unwrap(HikariDataSource.class).evictConnection(broken);
        }
    }
}
