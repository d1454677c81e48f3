package org.gradeport.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/// Checks the portal's tables after another version of the embedded server has taken over its data, as
/// `mariadb-upgrade` does; a table that the version cannot use as it is gets rebuilt.
final class PortalTablesCheck {

    private static final Logger log = LoggerFactory.getLogger(PortalTablesCheck.class);

    private PortalTablesCheck() {}

    static void run(JdbcConnectionDetails server) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), server.getPassword());
                Statement statement = connection.createStatement()) {
            for (String table : tables(statement)) {
                if (!isUsable(statement, table)) {
                    log.info("Rebuilding the table {} for this version of the database", table);
                    statement.execute("alter table `%s` force".formatted(table));
                }
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select table_name from information_schema.tables
                where table_schema = database() and table_type = 'BASE TABLE' order by table_name""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static boolean isUsable(Statement statement, String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("check table `%s` for upgrade".formatted(table))) {
            boolean usable = true;
            while (rows.next()) {
                usable &= !"error".equalsIgnoreCase(rows.getString("Msg_type"));
            }
            return usable;
        }
    }
}
