package org.gradeport.school.oneroster;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.gradeport.school.FileChanges.Example;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/// Reads the names of some changed records of one file.
final class ChangeExamples {

    private final JdbcTemplate database;
    private final RosterFile file;
    private final CompareSql sql;

    ChangeExamples(JdbcTemplate database, RosterFile file, CompareSql sql) {
        this.database = database;
        this.file = file;
        this.sql = sql;
    }

    /// The records of these staged rows.
    List<Example> ofRows(String change, Collection<Long> rows) {
        String fields = change.equals("changed") ? sql.changedFields() : "''";
        return read(
                change,
                "select s.sourced_id, coalesce(%s, %s, ''), %s from %s where s.row_no in (%s) order by s.row_no"
                        .formatted(name("s", file.table()), name("t", sql.table()), fields, sql.rows(), list(rows)));
    }

    /// The records with these keys.
    List<Example> ofRecords(String change, Collection<Long> keys) {
        return keys.isEmpty()
                ? List.of()
                : read(
                        change,
                        "select t.sourced_id, coalesce(%s, ''), '' from %s t where t.id in (%s) order by t.id"
                                .formatted(name("t", sql.table()), sql.table(), list(keys)));
    }

    private List<Example> read(String change, String query) {
        return database.query(
                query, (row, _) -> new Example(change, row.getString(1), row.getString(2), fields(row.getString(3))));
    }

    private static List<String> fields(@Nullable String names) {
        return names == null || names.isEmpty() ? List.of() : List.of(names.split(","));
    }

    private static String list(Collection<Long> keys) {
        return keys.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private static String name(String alias, String table) {
        return switch (table) {
            case "person" -> "concat(%1$s.given_name, ' ', %1$s.family_name)".formatted(alias);
            case "org" -> alias + ".name";
            case "person_role", "enrollment", "result", "demographics" -> "null";
            default -> alias + ".title";
        };
    }
}
