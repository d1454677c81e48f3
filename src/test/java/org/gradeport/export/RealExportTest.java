package org.gradeport.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.gradeport.dataset.Selection;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.Formats;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Exports with the portal's accounts, datasets and formats.
@PortalTest
class RealExportTest {

    @Autowired
    ExportService exports;

    @Autowired
    Formats formats;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void a_school_with_ten_courses() {
        database.sql("insert into org (sourced_id, active, changed_at, name, type) "
                        + "values ('job-school', true, now(), 'School', 'school')")
                .update();
        for (int course = 1; course <= 10; course++) {
            database.sql("insert into course (sourced_id, active, changed_at, title, code, org_id) "
                            + "select concat('job-', :n), true, now(), concat('Course ', :n), :n, id from org "
                            + "where sourced_id = 'job-school'")
                    .param("n", course)
                    .update();
        }
    }

    @AfterEach
    void nothing_is_left_to_other_tests() {
        database.sql("delete from course where sourced_id like 'job-%'").update();
        database.sql("delete from org where sourced_id = 'job-school'").update();
    }

    @Test
    void every_format_exports_the_courses() throws Exception {
        accounts.signIn(Role.ADMIN);
        for (ExportFormat format : formats.all()) {
            Export ready = export(format.name());
            assertThat(ready.failure()).isNull();
            try (InputStream stream = exports.open(ready.id()).open(null)) {
                byte[] bytes = stream.readAllBytes();
                assertThat(bytes)
                        .hasSize((int) Objects.requireNonNull(ready.file()).sizeBytes());
                if (format.name().equals("csv")) {
                    assertThat(new String(bytes, UTF_8)).contains("Course 1", "Course 10");
                }
            }
        }
    }

    private Export export(String format) {
        Export queued = exports.request(new ExportRequest("courses", format, Selection.ALL, Map.of(), null), null);
        return await().pollInSameThread()
                .atMost(Duration.ofSeconds(30))
                .until(() -> exports.get(queued.id()), export -> export.status().isFinal());
    }
}
