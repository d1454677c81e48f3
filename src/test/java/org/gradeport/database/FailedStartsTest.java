package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.gradeport.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.mock.env.MockEnvironment;

class FailedStartsTest {

    private final MockEnvironment environment = new MockEnvironment();
    private final String url = TestDatabase.freshUrl();

    @Test
    void a_wrong_password_is_named_and_not_logged() {
        assertThat(words(url, "guess"))
                .startsWith("The database does not let the portal in: ")
                .contains("SPRING_DATASOURCE_PASSWORD")
                .doesNotContain("guess");
    }

    @Test
    void a_missing_server_cannot_be_reached() {
        assertThat(words("jdbc:mariadb://127.0.0.1:1/gradeport?password=secret", "guess"))
                .startsWith("The database cannot be reached: ")
                .contains("jdbc:mariadb://127.0.0.1:1/gradeport")
                .doesNotContain("secret");
    }

    @Test
    void a_missing_database_is_named() {
        String nowhere = url.replaceFirst("/test_[^?]*[?].*", "/nowhere");
        assertThat(words(nowhere, TestDatabase.password())).startsWith("There is no such database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb://127.0.0.1/gradeport", "jdbc:mysql://127.0.0.1/gradeport"})
    void a_url_of_another_database_is_named(String wrong) {
        environment.setProperty("spring.datasource.url", wrong);
        FailureAnalyzer analyzer = new DatabaseUrlFailureAnalyzer(environment);
        assertThat(words(analyzer.analyze(new IllegalArgumentException("inner"))))
                .startsWith("SPRING_DATASOURCE_URL does not begin with jdbc:mariadb:");
        environment.setProperty("spring.datasource.url", url);
        assertThat(analyzer.analyze(new IllegalArgumentException("inner"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({"MariaDB, 10, 4", "MariaDB, 10, 6", "MySQL, 8, 4"})
    void a_server_that_is_too_old_or_another_is_refused(String name, int major, int minor) {
        assertThatThrownBy(() -> ServerVersionCheck.check(server(name, major, minor)))
                .isInstanceOfSatisfying(
                        UnsupportedServerException.class,
                        refusal -> assertThat(words(new UnsupportedServerFailureAnalyzer().analyze(refusal)))
                                .startsWith("The database server is %s 1.2.3; the portal needs MariaDB 10.11"
                                        .formatted(name)));
    }

    @ParameterizedTest
    @CsvSource({"MariaDB, 10, 11", "MariaDB, 11, 4", "MariaDB, 12, 0"})
    void a_current_server_is_accepted(String name, int major, int minor) {
        assertThatCode(() -> ServerVersionCheck.check(server(name, major, minor)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_database_of_a_newer_portal_is_named() throws SQLException {
        Flyway portal = Flyway.configure()
                .dataSource(url, TestDatabase.username(), TestDatabase.password())
                .load();
        portal.migrate();
        try (Connection newer = DriverManager.getConnection(url, TestDatabase.username(), TestDatabase.password())) {
            newer.createStatement().executeUpdate("update flyway_schema_history set checksum = 7 where version = '2'");
        }
        Throwable failure = catchThrowable(portal::migrate);
        assertThat(words(new MigrationFailureAnalyzer().analyze(failure)))
                .startsWith("The portal's tables cannot be brought up to date: ")
                .contains("start that one");
    }

    @Test
    void tables_of_a_newer_portal_are_refused_with_a_sentence_and_stay_as_they_are() throws SQLException {
        Flyway portal = Flyway.configure()
                .dataSource(url, TestDatabase.username(), TestDatabase.password())
                .load();
        portal.migrate();
        try (Connection newer = DriverManager.getConnection(url, TestDatabase.username(), TestDatabase.password())) {
            newer.createStatement().executeUpdate("""
                    insert into flyway_schema_history
                      (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '9001', 'later', 'SQL', 'V9001__later.sql', 'x', 1, true)""");
        }
        assertThatThrownBy(() -> new ServerVersionCheck().checkedFirst().migrate(portal))
                .isInstanceOfSatisfying(
                        RefusedDatabaseException.class,
                        refusal -> assertThat(words(new RefusedDatabaseFailureAnalyzer().analyze(refusal)))
                                .startsWith(
                                        "A newer portal has changed the tables of this database: their version is 9001")
                                .contains("Start a portal that is as new"));
    }

    private static DatabaseMetaData server(String name, int major, int minor) throws SQLException {
        DatabaseMetaData server = mock();
        when(server.getDatabaseProductName()).thenReturn(name);
        when(server.getDatabaseProductVersion()).thenReturn("1.2.3");
        when(server.getDatabaseMajorVersion()).thenReturn(major);
        when(server.getDatabaseMinorVersion()).thenReturn(minor);
        return server;
    }

    private String words(String database, String password) {
        environment.setProperty("spring.datasource.url", database);
        Throwable failure =
                catchThrowable(() -> DriverManager.getConnection(database, TestDatabase.username(), password));
        return words(new ConnectionFailureAnalyzer(environment).analyze(new IllegalStateException(failure)));
    }

    private static String words(@Nullable FailureAnalysis analysis) {
        FailureAnalysis said = Objects.requireNonNull(analysis);
        return said.getDescription() + " " + Objects.requireNonNull(said.getAction());
    }
}
