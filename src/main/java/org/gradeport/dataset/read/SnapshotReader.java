package org.gradeport.dataset.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

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
}
