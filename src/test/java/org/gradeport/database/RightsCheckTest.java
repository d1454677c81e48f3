package org.gradeport.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RightsCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GRANT ALL PRIVILEGES ON *.* TO `x`@`%` IDENTIFIED BY PASSWORD '*1'",
                "GRANT ALL PRIVILEGES ON `grade\\_port`.* TO `x`@`%`",
                "GRANT ALL PRIVILEGES ON `grade%`.* TO `x`@`%`",
                "GRANT ALL PRIVILEGES ON `grade_port`.* TO `x`@`%` WITH GRANT OPTION",
                "GRANT SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, INDEX, ALTER, CREATE VIEW ON `grade_port`.* TO `x`@`%`"
            })
    void a_grant_on_the_database_is_enough(String grant) {
        assertThat(RightsCheck.missing(List.of("GRANT USAGE ON *.* TO `x`@`%`", grant), "grade_port"))
                .isEmpty();
    }

    @Test
    void a_grant_on_another_database_counts_for_nothing() {
        assertThat(RightsCheck.missing(List.of("GRANT ALL PRIVILEGES ON `other`.* TO `x`@`%`"), "grade_port"))
                .containsExactlyElementsOf(RightsCheck.NEEDED);
    }

    @Test
    void a_missing_right_refuses_the_start_with_the_grant_to_paste() throws SQLException {
        LimitedAccount account =
                LimitedAccount.create("SELECT, INSERT, UPDATE, DELETE, CREATE, ALTER, REFERENCES, CREATE VIEW");
        try (Connection connection = DriverManager.getConnection(account.url(), account.name(), account.password())) {
            assertThatThrownBy(() -> RightsCheck.check(connection))
                    .isInstanceOfSatisfying(
                            RefusedDatabaseException.class,
                            refusal -> assertThat(refusal.action())
                                    .endsWith("GRANT DROP, INDEX ON `%s`.* TO '%s'@'127.0.0.1';"
                                            .formatted(account.database().replace("_", "\\_"), account.name())))
                    .hasMessageContaining("lacks rights on the database")
                    .hasMessageEndingWith("DROP, INDEX.");
        }
    }

    @Test
    void the_documented_grant_is_the_one_that_is_checked() throws IOException {
        assertThat(Files.readString(Path.of("docs", "configuration.md")))
                .contains("GRANT %s ON `gradeport`.*".formatted(String.join(", ", RightsCheck.NEEDED)));
    }
}
