package org.gradeport.dataset.read;

import java.util.List;
import org.gradeport.table.ColumnType;

/// How rows are read: by one query, whose rows are completed from side tables. A row has a place for each requested
/// column, then one for the key of each side.
///
/// @param fields the places of the query's columns
public record ReadPlan(SqlQuery query, List<Field> fields, List<Side> sides) {

    /// A place in the row, and the type of its value.
    public record Field(ColumnType type, int place) {}

    /// Looks up the fields of one other table by key.
    ///
    /// @param query gives the key and then the fields of the rows whose keys are in the list `:keys`
    /// @param key the key's place in the row
    public record Side(SqlQuery query, int key, List<Field> fields) {}

    /// The number of places in a row: a field of the query is for a column or a key, a field of a side is for a column.
    int width() {
        return fields.size()
                + sides.stream().mapToInt(side -> side.fields().size()).sum();
    }
}
