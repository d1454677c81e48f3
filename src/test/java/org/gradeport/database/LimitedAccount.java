package org.gradeport.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.gradeport.testing.TestDatabase;

/// An account of the tests' server with rights on one database alone, to whose name no grant for everybody applies.
public record LimitedAccount(String url, String name, String password, String database) {

    /// Creates it with these rights.
    ///
    /// @param rights such as `SELECT, CREATE VIEW`
    public static LimitedAccount create(String rights) throws SQLException {
        String url = TestDatabase.freshUrl().replace("/test_", "/least_");
        String database = url.replaceFirst(".*/([^/?]+)[?].*", "$1");
        LimitedAccount account = new LimitedAccount(url, "u_" + database, "limited", database);
        List<String> columns = Arrays.stream(rights.split(", "))
                .map(right -> right.replace(' ', '_') + "_priv")
                .toList();
        run(
                "create database if not exists `%s`".formatted(database),
                "create user '%s'@'127.0.0.1' identified by '%s'".formatted(account.name(), account.password()),
                "insert into mysql.db (Host, Db, User, %s) values ('127.0.0.1', '%s', '%s', %s)"
                        .formatted(
                                String.join(", ", columns),
                                database,
                                account.name(),
                                String.join(
                                        ", ", columns.stream().map(_ -> "'Y'").toList())),
                "flush privileges");
        return account;
    }

    /// Takes the right to drop and truncate tables away.
    public void loseDrop() throws SQLException {
        run("update mysql.db set Drop_priv = 'N' where User = '%s'".formatted(name), "flush privileges");
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        TestDatabase.freshUrl(), TestDatabase.username(), TestDatabase.password());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
