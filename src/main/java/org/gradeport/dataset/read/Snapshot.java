package org.gradeport.dataset.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.school.RecordSql;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Sessions that see the records as they were at one moment: the first reads the rows and is busy to the end, the
/// second, if there is one, reads side tables.
final class Snapshot {

    /// The number of rows that the driver fetches at a time; by default it would load all of them.
    private static final int FETCH = 1_000;

    private final List<JdbcTemplate> sessions = new ArrayList<>();

    private Snapshot() {}

    static Snapshot open(ReaderConnections readerConnections, int sessions) throws SQLException {
        Snapshot snapshot = new Snapshot();
        for (int i = 0; i < sessions; i++) {
            snapshot.sessions.add(session(readerConnections.open()));
        }
        snapshot.begin();
        return snapshot;
    }

    private static JdbcTemplate session(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        JdbcTemplate session = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        session.setFetchSize(FETCH);
        return session;
    }

    /// Sessions begin one after the other. If an import ends in between, all begin again.
    private void begin() {
        do {
            sessions.forEach(session -> session.execute("start transaction with consistent snapshot, read only"));
        } while (sessions.stream()
                        .map(session -> session.queryForObject(RecordSql.VERSION, String.class))
                        .distinct()
                        .count()
                > 1);
    }

    NamedParameterJdbcTemplate rows() {
        return new NamedParameterJdbcTemplate(sessions.getFirst());
    }

    NamedParameterJdbcTemplate sides() {
        return new NamedParameterJdbcTemplate(sessions.getLast());
    }
}
