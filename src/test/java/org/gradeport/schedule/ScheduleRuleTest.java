package org.gradeport.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleRuleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    @Test
    void a_weekly_rule_runs_on_its_days_at_its_time_in_its_zone() {
        ScheduleRule scheduleRule = timing("weekly", "02:00", "MON", "THU");

        assertThat(scheduleRule.next(NOW, 3))
                .extracting(run -> run.at().toString())
                .containsExactly("2026-11-26T00:00:00Z", "2026-11-30T00:00:00Z", "2026-12-03T00:00:00Z");
    }

    @Test
    void a_rule_runs_after_the_given_moment_never_at_it() {
        ScheduleRule scheduleRule = timing("daily", "10:00");

        assertThat(scheduleRule.next(NOW))
                .hasValueSatisfying(run -> assertThat(run.at()).hasToString("2026-11-24T08:00:00Z"));
        assertThat(scheduleRule.next(NOW.minusNanos(1)))
                .hasValueSatisfying(run -> assertThat(run.at()).isEqualTo(NOW));
    }

    @Test
    void a_rule_begins_on_its_first_day_and_ends_on_its_last() {
        ScheduleRule scheduleRule = ScheduleRule.of(
                "daily", null, "02:00", null, "UTC", LocalDate.of(2030, 1, 1), LocalDate.of(2030, 1, 2));

        assertThat(scheduleRule.next(NOW, 5))
                .extracting(run -> run.local().toLocalDateTime().toString())
                .containsExactly("2030-01-01T02:00", "2030-01-02T02:00");
    }

    static ScheduleRule timing(String frequency, String time, String... days) {
        return ScheduleRule.of(frequency, null, time, List.of(days), "Europe/Athens", null, null);
    }
}
