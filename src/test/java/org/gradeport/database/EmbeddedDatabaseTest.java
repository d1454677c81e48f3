package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    /// One for all tests, because the installation of a server takes longer than the tests.
    @TempDir
    static Path directory;

    @Test
    void keeps_its_rows_over_a_restart() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            run(database, "create table pupil (name varchar(20))", "insert into pupil values ('Zoë')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(read(database, "select name from pupil")).isEqualTo("Zoë");
        }
    }

    @Test
    void recovers_what_was_committed_when_the_portal_was_killed() throws Exception {
        Process portal = portalOn(directory);
        assertThat(portal.inputReader().readLine())
                .as("the other portal's word")
                .isEqualTo("committed");
        portal.destroyForcibly().waitFor(10, TimeUnit.SECONDS);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(read(database, "select name from survivor")).isEqualTo("Zoë");
        }
    }

    @Test
    void lets_nobody_in_without_its_random_password() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            for (String user : List.of("root", "gradeport", "")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), user, "guess"));
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(database.getJdbcUrl(), user, ""));
            }
        }
    }

    @Test
    void keeps_the_password_readable_for_the_owner_alone() throws Exception {
        EmbeddedDatabase.start(directory).close();
        for (String file : List.of("password", "init.sql")) {
            assertThat(Files.getPosixFilePermissions(directory.resolve(file)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void keeps_the_tables_readable_for_the_owner_alone() throws Exception {
        EmbeddedDatabase.start(directory).close();
        try (Stream<Path> files = Files.walk(directory.resolve("data"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.getPosixFilePermissions(file))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------")));
        }
    }

    @Test
    void refuses_a_second_portal_on_the_same_folder() throws Exception {
        EmbeddedDatabase first = EmbeddedDatabase.start(directory);
        try (first) {
            assertThatExceptionOfType(EmbeddedDatabaseException.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(directory))
                    .withMessageContaining("Another portal runs on")
                    .withMessageContaining("GRADEPORT_DATA_DIR");
        }
    }

    @Test
    void says_what_to_set_where_no_server_is_bundled() {
        assertThatExceptionOfType(EmbeddedDatabaseException.class)
                .isThrownBy(() -> ServerSettings.requireBinaries("no/such/platform"))
                .withMessageContaining("SPRING_DATASOURCE_URL");
    }

    static Process portalOn(Path directory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledPortal.class.getName(),
                directory.toString());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("JAVA_TOOL_OPTIONS", ""));
        return builder.start();
    }

    static void run(EmbeddedDatabase database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String read(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }
}
