package org.gradeport.school.oneroster;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.gradeport.school.RecordTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// All records of the database, row by row.
@Component
final class RecordTables {

    private final JdbcTemplate database;

    RecordTables(JdbcTemplate database) {
        this.database = database;
    }

    String all() {
        return Arrays.stream(RecordTable.values())
                .map(table -> "%s\n%s".formatted(table, rows("select * from %s order by 1, 2".formatted(table))))
                .collect(Collectors.joining("\n"));
    }

    /// Without the time of the last change.
    String allButTimes() {
        return all().replaceAll("changed_at=\\S+ \\S+", "");
    }

    private String rows(String sql) {
        return database.query(sql, rows -> {
            StringBuilder text = new StringBuilder();
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    text.append(rows.getMetaData().getColumnName(i))
                            .append('=')
                            .append(rows.getString(i))
                            .append(' ');
                }
                text.append('\n');
            }
            return text.toString();
        });
    }
}
