package org.gradeport.school;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/// The rows that one import replaces, as they were before it.
///
/// @param run the number of the import
/// @param last the last key of each table before the import; all later rows are added by it
public record ReplacedRows(long run, Map<String, Long> last) {

    /// The tables whose rows have a key, ordered so that each follows the tables it refers to.
    public static final List<String> TABLES = Arrays.stream(RecordTable.values())
            .filter(table -> table != RecordTable.CLASS_TERM)
            .map(RecordTable::toString)
            .toList();

    public ReplacedRows {
        last = Map.copyOf(last);
    }

    /// Begins an import within its transaction. Its number is greater than those of all earlier imports.
    public static ReplacedRows begin(JdbcTemplate database) {
        long run = number(database, "select coalesce(max(id), 0) + 1 from import_run");
        all().forEach(table -> database.update("delete from %s where run >= ?".formatted(table), run));
        return new ReplacedRows(
                run,
                TABLES.stream()
                        .collect(Collectors.toMap(
                                Function.identity(),
                                table -> number(database, "select coalesce(max(id), 0) from " + table))));
    }

    /// The last key of a table before the import.
    public long last(String table) {
        return Objects.requireNonNull(last.get(table));
    }

    /// Keeps the rows of earlier imports that the statement is about to change; false if there are none.
    public boolean keep(JdbcTemplate database, RowChange change, Object... parameters) {
        return !change.table().isEmpty()
                && last(change.table()) > 0
                && database.update(change.keep(run, last(change.table())), parameters) > 0;
    }

    /// Deletes the rows that imports before this number replaced; within no transaction, since they may be many.
    static void forget(JdbcTemplate database, long before) {
        all().forEach(table -> database.update("delete from %s where run < ?".formatted(table), before));
    }

    private static List<String> all() {
        return Arrays.stream(RecordTable.values()).map("replaced_%s"::formatted).toList();
    }

    private static long number(JdbcTemplate database, String sql) {
        return Objects.requireNonNull(database.queryForObject(sql, Long.class));
    }
}
