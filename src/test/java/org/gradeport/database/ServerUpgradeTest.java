package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerUpgradeTest {

    @TempDir
    Path temporary;

    @Test
    void a_folder_with_spaces_keeps_its_rows_while_its_server_gets_another_version() throws Exception {
        Path directory = temporary.resolve("My Documents").resolve("Sch\u00fcler");
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            EmbeddedDatabaseTest.run(
                    database, "create table pupil (name varchar(20))", "insert into pupil values ('Zo\u00eb')");
        }
        Path tables = directory.resolve("data").resolve("mariadb_upgrade_info");
        String current = Files.readString(tables);
        Files.writeString(tables, "11.4.2-MariaDB");
        Files.writeString(directory.resolve("server").resolve("unpacked"), "11.4.2");
        Path old = Files.writeString(directory.resolve("server").resolve("old-library"), "x");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(name(database)).isEqualTo("Zo\u00eb");
        }
        assertThat(old).doesNotExist();
        assertThat(tables).hasContent(current);

        Files.writeString(tables, "99.1.0-MariaDB");
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> EmbeddedDatabase.start(directory))
                .withMessageContaining("were last used by MariaDB 99.1.0")
                .withMessageContaining("Start a portal that is as new");
    }

    /// Ends while the server is unpacked, installed or started, whichever comes first on this machine.
    @Test
    void a_process_told_to_end_while_its_database_starts_ends_soon_and_leaves_no_server() throws Exception {
        Process portal = EmbeddedDatabaseTest.portalOn(temporary.resolve("ended"));
        while (Files.notExists(temporary.resolve("ended").resolve("server"))) {
            assertThat(portal.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        portal.destroy();
        assertThat(portal.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(process -> process.info().command().stream())
                        .filter(command -> command.startsWith(temporary.toString())))
                .isEmpty();
    }

    private static String name(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select name from pupil")) {
            row.next();
            return row.getString(1);
        }
    }
}
