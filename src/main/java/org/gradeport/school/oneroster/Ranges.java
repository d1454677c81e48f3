package org.gradeport.school.oneroster;

import org.springframework.jdbc.core.JdbcTemplate;

/// Parts of a table by a whole-number column, so that long work on it can tell how far it is.
///
/// @param table whose rows are worked on
/// @param column its positive key
record Ranges(String table, String column) {

    /// Does something for the rows above one key up to another.
    @FunctionalInterface
    interface Part {
        void at(long above, long upTo);
    }

    static Ranges ofStaged(RosterFile file) {
        return new Ranges(file.staging(), "row_no");
    }

    static Ranges ofRecords(RosterFile file) {
        return new Ranges(file.table(), "id");
    }

    /// The condition that picks a part, with two parameters.
    String condition(String alias) {
        return "%1$s.%2$s > ? and %1$s.%2$s <= ?".formatted(alias, column);
    }

    /// The last key.
    long last(JdbcTemplate database) {
        Long last = database.queryForObject("select max(%s) from %s".formatted(column, table), Long.class);
        return last == null ? 0 : Math.max(last, 0);
    }

    static void each(long last, long size, Part part) {
        for (long above = 0; above < last; above += size) {
            part.at(above, Math.min(above + size, last));
        }
    }
}
