package org.gradeport.table;

import org.jspecify.annotations.Nullable;

/// One row's values by column index (from 0); valid only until the next row is read, so store values, not rows.
@FunctionalInterface
public interface Row {

    /// The value in its column's Java class (see [ColumnType]), or null if the record has none.
    @Nullable
    Object value(int column);
}
