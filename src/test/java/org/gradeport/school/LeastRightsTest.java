package org.gradeport.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.gradeport.database.LimitedAccount;
import org.gradeport.export.NoticeOptions;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepRun;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyPortalInitializer;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestExports;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
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
    TestExports testExports;

    @Autowired
    RetentionService retention;

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

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void what_goes_well_is_one_line_of_the_log_with_its_id(CapturedOutput output) throws Exception {
        testAccounts.signIn(Role.ADMIN);
        assertThat(imported()).isTrue();
        NoticeOptions mail = new NoticeOptions(false, List.of("line@school.example"), false);
        long export = testExports.ready(null, mail).id();
        SweepRun sweep = retention.run(retention.preview().token());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(lines(output, "Notice \\d+ is sent \\(.*\\), export " + export))
                        .isEqualTo(1));
        assertThat(lines(output, "Import \\d+ of school.zip by .* is written: .*, 0 warnings"))
                .isEqualTo(1);
        assertThat(lines(output, "Export %d is ready: \\d+ rows, \\d+ bytes".formatted(export)))
                .isEqualTo(1);
        assertThat(lines(output, "Sweep %d ended: 0 files deleted, .*".formatted(sweep.id())))
                .isEqualTo(1);
    }

    private static long lines(CapturedOutput output, String pattern) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains(" INFO ") && line.matches(".* : " + pattern))
                .count();
    }

    @Test
    void after_an_import_the_optimizer_knows_how_many_records_there_are() throws Exception {
        testAccounts.signIn(Role.ADMIN);
        for (RecordTable table : RecordTable.values()) {
            number("explain select * from " + table, "rows");
        }
        assertThat(imported()).isTrue();
        for (RecordTable table : RecordTable.values()) {
            assertThat(number("explain select * from " + table, "rows"))
                    .as(table.toString())
                    .isEqualTo(number("select count(*) as found from " + table, "found"));
        }
    }

    private long number(String sql, String column) {
        return database.sql(sql).query((row, _) -> row.getLong(column)).single();
    }

    private boolean imported() throws IOException {
        Path zip = SampleSchoolStart.ZIP.getFile().toPath();
        return records.apply(zip, "school.zip", RecordsImport.ACCEPTED_BY_NAME, ImportListener.NONE)
                .applied();
    }

    static class DocumentedGrant implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            new EmptyPortalInitializer().initialize(context);
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
