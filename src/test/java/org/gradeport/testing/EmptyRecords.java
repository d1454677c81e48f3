package org.gradeport.testing;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/// Takes all records away, since tests of one context share its database.
@Component
public class EmptyRecords {

    private static final List<String> TABLES = List.of(
            "result",
            "line_item",
            "category",
            "enrollment",
            "person_role",
            "person",
            "class_term",
            "class",
            "course",
            "academic_session",
            "org",
            "import_run");

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

    /// Rows of one table point at each other, so that no order of deletion suits their foreign keys.
    private static boolean empty(Statement statement) throws SQLException {
        statement.execute("set foreign_key_checks = 0");
        for (String table : TABLES) {
            statement.execute("delete from " + table);
        }
        return statement.execute("set foreign_key_checks = 1");
    }
}
