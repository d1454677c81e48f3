package org.gradeport.school.oneroster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The lock for imports, held by one connection of one node at a time; the database releases it when a node dies.
final class ImportLock implements AutoCloseable {

    private static final String NAME = "concat('gradeport.import.', md5(database()))";

    private final Connection connection;
    private final JdbcTemplate database;

    private ImportLock(Connection connection) {
        this.connection = connection;
        this.database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /// The lock; empty if another import holds it.
    static Optional<ImportLock> tryAcquire(DataSource pool) throws SQLException {
        ImportLock lock = new ImportLock(pool.getConnection());
        boolean held = false;
        try {
            held = lock.ask("select get_lock(%s, 0)");
            return held ? Optional.of(lock) : Optional.empty();
        } finally {
            if (!held) {
                lock.connection.close();
            }
        }
    }

    /// Whether the lock is free, or will be soon. It belongs to a broken connection until the transaction of that
    /// has ended.
    static boolean isFree(DataSource pool) throws SQLException {
        try (ImportLock lock = new ImportLock(pool.getConnection())) {
            return lock.ask("select get_lock(%s, 30)");
        }
    }

    /// The connection that holds the lock, for the work that it guards.
    Connection connection() {
        return connection;
    }

    /// The same connection for set-based work.
    JdbcTemplate database() {
        return database;
    }

    /// Runs transactions of this thread on the connection of the lock: if the connection breaks, the database rolls
    /// them back and gives the lock to another import.
    <T> T guard(DataSource pool, Supplier<T> transactions) {
        TransactionSynchronizationManager.bindResource(pool, new ConnectionHolder(connection));
        try {
            return transactions.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(pool);
        }
    }

    private boolean ask(String sql) {
        return Boolean.TRUE.equals(database.queryForObject(sql.formatted(NAME), Boolean.class));
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            ask("select release_lock(%s)");
        }
    }
}
