package org.gradeport.dataset.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.school.RecordSql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Executes a plan, batch by batch, on one snapshot of the records.
final class SnapshotReader {

    /// The first batch is small, so that the first row arrives at once; each next batch is twice as large.
    private static final int SMALLEST_BATCH = 8;

    private static final int LARGEST_BATCH = 512;

    private final ReadPlan readPlan;
    private final List<ValueDecoder> decoders;

    SnapshotReader(ReadPlan readPlan) {
        this.readPlan = readPlan;
        this.decoders = readPlan.fields().stream()
                .map(field -> ValueDecoder.of(field.type()))
                .toList();
    }

    /// Receives batches and may wait for room; an `SQLException` ends the reading.
    @FunctionalInterface
    interface BatchConsumer {
        void take(RowBatch batch) throws SQLException;
    }

    void read(ReaderConnections readerConnections, BatchConsumer taker) throws SQLException {
        Snapshot snapshot = Snapshot.open(readerConnections, readPlan.sides().isEmpty() ? 1 : 2);
        List<SideTable> sides = readPlan.sides().stream()
                .map(side -> new SideTable(snapshot.sides(), side))
                .toList();
        ResultSetExtractor<Boolean> pump = rows -> pump(rows, batch -> {
            sides.forEach(batch::completeFrom);
            taker.take(batch);
        });
        snapshot.rows().query(readPlan.query().sql(), readPlan.query().parameters(), pump);
    }

    private boolean pump(ResultSet rows, BatchConsumer taker) throws SQLException {
        int capacity = SMALLEST_BATCH;
        RowBatch batch = new RowBatch(capacity);
        while (rows.next()) {
            batch.add(decode(rows));
            if (batch.isFull()) {
                taker.take(batch);
                capacity = Math.min(2 * capacity, LARGEST_BATCH);
                batch = new RowBatch(capacity);
            }
        }
        taker.take(batch);
        return true;
    }

    private @Nullable Object[] decode(ResultSet rows) throws SQLException {
        @Nullable Object[] row = new @Nullable Object[readPlan.width()];
        for (int i = 0; i < decoders.size(); i++) {
            row[readPlan.fields().get(i).place()] = decoders.get(i).decode(rows, i + 1);
        }
        return row;
    }

    /// Sessions that see the records as they were at one moment: the first reads the rows and is busy to the end, the
    /// second, if there is one, reads side tables.
    static final class Snapshot {

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
}
