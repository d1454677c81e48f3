package org.gradeport;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.gradeport.export.Export;
import org.gradeport.export.ExportService;
import org.gradeport.retention.RetentionService;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.PortalTest;
import org.gradeport.testing.TestExports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// The portal uses the day of its own zone, not that of its machine or its database, which have other zones.
@PortalTest
@TestPropertySource(properties = "gradeport.zone=Pacific/Kiritimati")
class FarZoneTest {

    private static final ZoneId KIRITIMATI = ZoneId.of("Pacific/Kiritimati");

    /// On the Chatham Islands, where the tests run, the clocks went from 02:45 to 03:45 on this day.
    private static final Instant IN_NO_LOCAL_TIME = Instant.parse("2026-09-27T03:00:00Z");

    @Autowired
    TestExports testExports;

    @Autowired
    ExportService exports;

    @Autowired
    RetentionService retention;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void an_administrator_signs_in() {
        accounts.signIn(Role.ADMIN);
    }

    @Test
    void a_file_is_named_and_a_run_is_counted_by_the_portals_day() {
        Export export = testExports.ready();
        String time = DateTimeFormatter.ofPattern("yyyy-MM-dd_HHmm", Locale.ROOT)
                .format(export.createdAt().atZone(KIRITIMATI));
        assertThat(Objects.requireNonNull(export.file()).name()).contains(time);
        LocalDate ended = LocalDate.ofInstant(Objects.requireNonNull(export.finishedAt()), KIRITIMATI);
        Awaitility.await()
                .untilAsserted(() -> assertThat(database.sql("select day from run_metric where export_id = ?")
                                .param(export.id())
                                .query(LocalDate.class)
                                .optional())
                        .hasValue(ended));
    }

    @Test
    void files_are_swept_in_the_portals_night() {
        assertThat(Objects.requireNonNull(retention.automatic().next())
                        .atZone(KIRITIMATI)
                        .toLocalTime())
                .isEqualTo(LocalTime.of(3, 0));
    }

    @Test
    void the_database_keeps_times_in_utc_even_those_that_the_machine_skips() {
        long id = testExports.ready().id();
        database.sql("update export set finished_at = ? where id = ?")
                .params(Timestamp.from(IN_NO_LOCAL_TIME), id)
                .update();
        assertThat(database.sql("select date_format(finished_at, '%Y-%m-%d %H:%i:%s') from export where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-09-27 03:00:00");
        assertThat(exports.get(id).finishedAt()).isEqualTo(IN_NO_LOCAL_TIME);
    }
}
