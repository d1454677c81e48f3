package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.LimitedAccount;
import org.gradeport.testing.PortalTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/// The portal with the documented rights alone, which it has had since its first start.
@PortalTest
@ContextConfiguration(initializers = LeastRightsTest.DocumentedGrant.class)
class LeastRightsTest {

    private static @Nullable LimitedAccount account;

    @Autowired
    RecordsImport records;

    @Autowired
    TestAccounts testAccounts;

    @Autowired
    JdbcClient database;

    @Test
    void an_import_works_even_after_the_right_to_truncate_was_taken_away() throws Exception {
        testAccounts.signIn(Role.ADMIN);
        assertThat(imported()).as("with the documented rights").isTrue();
        Objects.requireNonNull(account).loseDrop();
        assertThat(imported()).as("without DROP").isTrue();
        assertThat(imported()).as("without DROP, again").isTrue();
        assertThat(database.sql("select count(*) from import_result")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean imported() throws IOException {
        Path zip = SampleSchoolStart.ZIP.getFile().toPath();
        return records.apply(zip, "school.zip", RecordsImport.ACCEPTED_BY_NAME, ImportListener.NONE)
                .applied();
    }

    @Order(1)
    static class DocumentedGrant implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                LimitedAccount limited = LimitedAccount.create(documented());
                TestPropertyValues.of(
                                "spring.datasource.url=" + limited.url(),
                                "spring.datasource.username=" + limited.name(),
                                "spring.datasource.password=" + limited.password())
                        .applyTo(context);
                account = limited;
            } catch (SQLException | IOException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String documented() throws IOException {
            Matcher grant = Pattern.compile("GRANT (.+) ON `gradeport`")
                    .matcher(Files.readString(Path.of("docs", "configuration.md")));
            assertThat(grant.find()).isTrue();
            return grant.group(1);
        }
    }
}
