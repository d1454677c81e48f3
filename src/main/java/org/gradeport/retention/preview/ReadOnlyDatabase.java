package org.gradeport.retention.preview;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Separate connections on which the database refuses all writes.
@Component
class ReadOnlyDatabase implements DisposableBean {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final long IDLE_MILLIS = 60_000;

    private final HikariDataSource connections;
    private final JdbcClient client;
    private final TransactionTemplate snapshot;

    ReadOnlyDatabase(DataSource portal) throws SQLException {
        connections = new HikariDataSource(config(portal.unwrap(HikariDataSource.class)));
        JdbcTemplate template = new JdbcTemplate(connections);
        template.setFetchSize(ROWS_AT_ONCE);
        client = JdbcClient.create(template);
        snapshot = new TransactionTemplate(new JdbcTransactionManager(connections));
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private static HikariConfig config(HikariDataSource portal) {
        HikariConfig config = new HikariConfig();
        portal.copyStateTo(config);
        config.setPoolName("read-only");
        config.setMaximumPoolSize(3);
        config.setMinimumIdle(0);
        config.setIdleTimeout(IDLE_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql("set session transaction read only");
        return config;
    }

    /// Reads one consistent state.
    <T> T read(Function<JdbcClient, T> reader) {
        return Objects.requireNonNull(snapshot.execute(_ -> reader.apply(client)));
    }

    @Override
    public void destroy() {
        connections.close();
    }
}
