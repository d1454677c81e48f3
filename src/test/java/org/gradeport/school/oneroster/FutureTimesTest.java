package org.gradeport.school.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.gradeport.school.Finding;
import org.gradeport.school.ImportReport;
import org.gradeport.school.oneroster.binding.FieldTypes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A sender's time that has not come yet does not make later rows older ones.
class FutureTimesTest extends ImportFixture {

    private static final String FUTURE = "2999-01-01T00:00:00.000Z";

    @Autowired
    Clock clock;

    @BeforeEach
    void startFromTheSmallSchool() throws IOException {
        apply(SmallZip.school());
    }

    @Test
    void a_time_in_the_future_is_told_once_a_file_and_blocks_no_later_delta() throws IOException {
        ImportReport report = apply(anna("From the future", FUTURE, "2999-01-01T00:00:00.001Z"));
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("future_time"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.count()).isEqualTo(2);
                    assertThat(finding.rows()).containsExactly(2L, 3L);
                    assertThat(finding.message()).startsWith("The time \"" + FUTURE + "\" is in the future");
                });
        assertThat(name()).isEqualTo("From the future");
        assertThat(apply(anna("Now", STAMP, STAMP)).findings()).isEmpty();
        assertThat(name()).isEqualTo("Now");
        assertThat(apply(anna("Late", "2026-11-19T08:00:00.000Z", STAMP)).findings())
                .extracting(Finding::code)
                .containsExactly("older_row");
        assertThat(name()).isEqualTo("Now");
    }

    @Test
    void a_future_time_that_is_kept_already_blocks_nothing_either() throws IOException {
        database.sql("update person set last_modified = '2999-01-01'").update();
        assertThat(apply(anna("Now", STAMP, STAMP)).findings()).isEmpty();
        assertThat(name()).isEqualTo("Now");
    }

    @Test
    void clocks_may_differ_by_an_hour() throws IOException {
        assertThat(apply(anna("Soon", in(Duration.ofMinutes(50)), STAMP)).findings())
                .isEmpty();
        assertThat(apply(anna("Later", in(Duration.ofMinutes(70)), STAMP)).findings())
                .extracting(Finding::code)
                .containsExactly("future_time");
    }

    private String in(Duration duration) {
        return FieldTypes.dateTime(clock.instant().plus(duration));
    }

    private static SmallZip anna(String name, String time, String otherTime) throws IOException {
        return delta(
                "users",
                header("users"),
                "anna,active," + time + ",true,anna,," + name + ",Lund,,0001,,,,,10,,,,,,s1,",
                "luka,active," + otherTime + ",true,luka,," + name + ",Lund,,0002,,,,,10,,,,,,s1,");
    }

    private String name() {
        return database.sql("select given_name from person where sourced_id = 'anna'")
                .query(String.class)
                .single();
    }
}
