package org.gradeport.school.oneroster.stage;

import org.gradeport.school.oneroster.binding.RosterFile;
import org.springframework.jdbc.core.JdbcTemplate;

/// Divides a table into parts by a whole-number column, so that long work on it can report progress.
///
/// @param table the processed table
/// @param column its positive key
public record KeyRanges(String table, String column) {

    /// Processes the rows above one key up to another.
    @FunctionalInterface
    public interface Part {
        void at(long above, long upTo);
    }

    public static KeyRanges ofStaged(RosterFile file) {
        return new KeyRanges(file.staging(), "row_no");
    }

    public static KeyRanges ofRecords(RosterFile file) {
        return new KeyRanges(file.table(), "id");
    }

    /// The condition that picks a part, with two parameters.
    public String condition(String alias) {
        return "%1$s.%2$s > ? and %1$s.%2$s <= ?".formatted(alias, column);
    }

    /// The last key.
    public long last(JdbcTemplate database) {
        Long last = database.queryForObject("select max(%s) from %s".formatted(column, table), Long.class);
        return last == null ? 0 : Math.max(last, 0);
    }

    public static void forEachPart(long last, long size, Part part) {
        for (long above = 0; above < last; above += size) {
            part.at(above, Math.min(above + size, last));
        }
    }
}
