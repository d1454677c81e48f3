package org.gradeport.dataset.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.table.Row;
import org.gradeport.table.RowSink;
import org.jspecify.annotations.Nullable;

/// A batch of rows between the database and the sink.
final class RowBatch {

    /// The number of characters at which a batch is full, so that long comments do not fill the memory.
    private static final int MOST_CHARACTERS = 1 << 18;

    private final List<@Nullable Object[]> rows;
    private final int capacity;
    private long characters;

    RowBatch(int capacity) {
        this.capacity = capacity;
        this.rows = new ArrayList<>(capacity);
    }

    void add(@Nullable Object[] row) {
        rows.add(row);
        for (Object value : row) {
            characters += value instanceof String text ? text.length() : 0;
        }
    }

    boolean isFull() {
        return rows.size() == capacity || characters > MOST_CHARACTERS;
    }

    void completeFrom(SideTable side) {
        side.complete(rows);
    }

    void forEach(RowSink sink) throws IOException {
        Current row = new Current();
        for (@Nullable Object[] values : rows) {
            row.values = values;
            sink.accept(row);
        }
    }

    private static final class Current implements Row {

        private @Nullable Object[] values = {};

        @Override
        public @Nullable Object value(int column) {
            return values[column];
        }
    }
}
