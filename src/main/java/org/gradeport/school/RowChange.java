package org.gradeport.school;

/// A statement that changes records, and the one that keeps them as they are before it.
///
/// @param table the table of the records; empty if it changes none of earlier imports
/// @param keep has the parameters of the statement, without the moment of the import; `:run` stands for the number of
/// the import and `:last` for the last key of the table before it
public record RowChange(String sql, String table, String keep) {

    /// Ends the statement that keeps: a row that is kept stays as it is, and is counted again.
    public static final String ONCE = "on duplicate key update run = values(run)";

    /// Changes rows `t` of a table; those of earlier imports are kept once, before the first change.
    ///
    /// @param from the tables, with the alias `t` for the changed one
    /// @param set the new values
    /// @param where picks exactly the rows that differ
    public static RowChange update(String table, String from, String set, String where) {
        return new RowChange(
                "update %s set %s where %s".formatted(from, set, where),
                table,
                "insert into replaced_%s select :run, t.* from %s where (%s) and t.id <= :last %s"
                        .formatted(table, from, where, ONCE));
    }

    /// Changes nothing of earlier imports.
    public static RowChange insert(String sql) {
        return new RowChange(sql, "", "");
    }

    String keep(long run, long last) {
        return keep.replace(":run", String.valueOf(run)).replace(":last", String.valueOf(last));
    }
}
