package org.gradeport.dataset;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.gradeport.table.ColumnType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Reads a query row by row, as the records were at one moment.
final class SnapshotReader {

    /// So many rows the driver fetches at a time; without it, it would load all of them.
    private static final int FETCH = 1_000;

    /// The first batch is small, so that the first row is there at once; each next one is twice as large.
    private static final int SMALLEST_BATCH = 8;

    private static final int LARGEST_BATCH = 512;

    private final Query query;
    private final List<Decoder> decoders;

    SnapshotReader(Query query, List<ColumnType> types) {
        this.query = query;
        this.decoders = types.stream().map(Decoder::of).toList();
    }

    /// Takes batches and may wait until there is room; an `SQLException` ends the reading.
    @FunctionalInterface
    interface Taker {
        void take(RowBatch batch) throws SQLException;
    }

    void read(Connection connection, Taker taker) throws SQLException {
        begin(connection);
        JdbcTemplate template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.setFetchSize(FETCH);
        ResultSetExtractor<Boolean> pump = rows -> pump(rows, taker);
        new NamedParameterJdbcTemplate(template).query(query.sql(), query.parameters(), pump);
        connection.rollback();
    }

    private static void begin(Connection connection) throws SQLException {
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("start transaction with consistent snapshot, read only");
        }
    }

    private boolean pump(ResultSet rows, Taker taker) throws SQLException {
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
        @Nullable Object[] row = new @Nullable Object[decoders.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = decoders.get(i).decode(rows, i + 1);
        }
        return row;
    }
}
