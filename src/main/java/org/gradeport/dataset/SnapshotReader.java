package org.gradeport.dataset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;

/// Carries out a plan, batch by batch, as the records were at one moment.
final class SnapshotReader {

    /// The first batch is small, so that the first row is there at once; each next one is twice as large.
    private static final int SMALLEST_BATCH = 8;

    private static final int LARGEST_BATCH = 512;

    private final Plan plan;
    private final List<Decoder> decoders;

    SnapshotReader(Plan plan) {
        this.plan = plan;
        this.decoders =
                plan.fields().stream().map(field -> Decoder.of(field.type())).toList();
    }

    /// Takes batches and may wait until there is room; an `SQLException` ends the reading.
    @FunctionalInterface
    interface Taker {
        void take(RowBatch batch) throws SQLException;
    }

    void read(Leases leases, Taker taker) throws SQLException {
        Snapshot snapshot = Snapshot.open(leases, plan.sides().isEmpty() ? 1 : 2);
        List<SideTable> sides = plan.sides().stream()
                .map(side -> new SideTable(snapshot.sides(), side))
                .toList();
        ResultSetExtractor<Boolean> pump = rows -> pump(rows, batch -> {
            sides.forEach(batch::completeFrom);
            taker.take(batch);
        });
        snapshot.rows().query(plan.query().sql(), plan.query().parameters(), pump);
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
        @Nullable Object[] row = new @Nullable Object[plan.width()];
        for (int i = 0; i < decoders.size(); i++) {
            row[plan.fields().get(i).place()] = decoders.get(i).decode(rows, i + 1);
        }
        return row;
    }
}
