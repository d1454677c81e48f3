package org.gradeport.testing;

import java.sql.SQLException;
import java.sql.Statement;
import org.gradeport.school.RecordTable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Deletes all records, because tests of one context share its database.
@Component
public class EmptyRecords {

    private final JdbcTemplate database;

    EmptyRecords(JdbcTemplate database) {
        this.database = database;
    }

    public void restore() {
        ConnectionCallback<Boolean> empty = connection -> {
            try (Statement statement = connection.createStatement()) {
                return empty(statement);
            }
        };
        database.execute(empty);
    }

    /// Rows of one table refer to each other, so no order of deletion satisfies their foreign keys.
    private static boolean empty(Statement statement) throws SQLException {
        statement.execute("set foreign_key_checks = 0");
        for (RecordTable table : RecordTable.values()) {
            statement.execute("delete from " + table);
            statement.execute("delete from replaced_" + table);
        }
        statement.execute("delete from import_run");
        statement.execute("delete from import_source");
        return statement.execute("set foreign_key_checks = 1");
    }
}
