package org.gradeport.dataset.read;

import java.util.List;
import org.gradeport.table.ColumnType;

/// How rows are read: one query, whose rows side tables complete. A row has a place for each column asked for; then one
/// for each side's key.
///
/// @param fields where the query's columns go
public record ReadPlan(SqlQuery query, List<Field> fields, List<Side> sides) {

    /// A place in the row, and the type of its value.
    public record Field(ColumnType type, int place) {}

    /// Looks up the fields of one other table by key.
    ///
    /// @param query gives the key and then the fields of the rows whose keys are in the list `:keys`
    /// @param key the key's place in the row
    public record Side(SqlQuery query, int key, List<Field> fields) {}

    /// How many places a row has: each field of the query is either a column's or a key's, each field of a side a
    /// column's.
    int width() {
        return fields.size()
                + sides.stream().mapToInt(side -> side.fields().size()).sum();
    }
}
