package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedGrantsTest {

    @TempDir
    static Path directory;

    @Test
    void the_portals_account_has_rights_on_its_schema_alone() throws Exception {
        // A folder of an earlier version, whose account had all rights.
        EmbeddedDatabase.start(directory, "all privileges on *.*").close();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                Connection connection = connect(database, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create table mine (id int)");
            for (String sql : new String[] {
                "select * from mysql.global_priv",
                "create database other",
                "create user other",
                "set global local_infile = 1",
                "select load_file('/etc/hostname') from mysql.user",
                "select 1 into outfile '/tmp/gradeport-outfile'"
            }) {
                assertThatExceptionOfType(SQLException.class).as(sql).isThrownBy(() -> statement.execute(sql));
            }
        }
    }

    @Test
    void no_connection_sends_files_of_this_machine() throws Exception {
        Path file = Files.writeString(directory.resolve("rows.csv"), "1\n");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory);
                Connection connection = connect(database, "&allowLocalInfile=true");
                Statement statement = connection.createStatement()) {
            statement.execute("create table sent (id int)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("load data local infile '%s' into table sent".formatted(file)));
        }
        assertThat(Files.readString(Path.of("src/main/resources/application.yml")))
                .contains("allowLocalInfile: false");
    }

    private static Connection connect(EmbeddedDatabase database, String options) throws SQLException {
        return DriverManager.getConnection(
                database.getJdbcUrl() + options, database.getUsername(), String.valueOf(database.getPassword()));
    }
}
