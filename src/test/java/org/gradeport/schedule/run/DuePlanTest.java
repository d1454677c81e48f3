package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.run.DueRuns.DuePlan;
import org.junit.jupiter.api.Test;

class DuePlanTest {

    private static final ScheduleRule HOURLY = rule("hourly", null, "00:00");
    private static final ScheduleRule EVERY_MINUTE = rule("custom", "* * * * *", null);
    private static final Instant NOON = Instant.parse("2027-01-04T12:00:00Z");

    @Test
    void due_schedules_run() {
        assertThat(plan(HOURLY, MissedPolicy.SKIP, NOON, "12:00:01")).isEqualTo(new DuePlan(0, NOON, false, NOON));
    }

    @Test
    void every_due_time_of_a_short_absence_runs_in_its_turn() {
        assertThat(plan(EVERY_MINUTE, MissedPolicy.SKIP, NOON, "12:04:30"))
                .isEqualTo(new DuePlan(0, NOON, false, NOON));
    }

    @Test
    void after_a_long_absence_the_last_due_time_runs_once_and_late() {
        assertThat(plan(HOURLY, MissedPolicy.RUN, NOON, "14:30:00"))
                .isEqualTo(new DuePlan(2, at("14:00:00"), true, at("14:00:00")));
    }

    @Test
    void or_none_does() {
        assertThat(plan(HOURLY, MissedPolicy.SKIP, NOON, "14:30:00"))
                .isEqualTo(new DuePlan(3, null, false, at("14:00:00")));
    }

    @Test
    void nothing_runs_late_where_a_due_time_is_there_that_runs_as_usual() {
        assertThat(plan(HOURLY, MissedPolicy.RUN, NOON, "14:00:02"))
                .isEqualTo(new DuePlan(2, null, false, at("13:00:00")));
    }

    @Test
    void an_absence_of_years_is_processed_in_steps() {
        DuePlan step = DuePlan.of(
                EVERY_MINUTE, MissedPolicy.RUN, NOON, NOON.plus(Duration.ofDays(700)), Duration.ofMinutes(5));
        assertThat(step.missed()).isEqualTo(DuePlan.LIMIT);
        assertThat(step.run()).isNull();
        assertThat(step.until()).isEqualTo(NOON.plus(Duration.ofMinutes(DuePlan.LIMIT - 1)));
    }

    @Test
    void a_rule_that_has_ended_runs_its_last_due_time() {
        ScheduleRule ended = new ScheduleRule(
                Frequency.DAILY,
                null,
                java.time.LocalTime.NOON,
                List.of(),
                java.time.ZoneOffset.UTC,
                null,
                java.time.LocalDate.parse("2027-01-04"));
        assertThat(plan(ended, MissedPolicy.RUN, NOON, "23:00:00")).isEqualTo(new DuePlan(0, NOON, true, NOON));
    }

    private static DuePlan plan(ScheduleRule scheduleRule, MissedPolicy missedPolicy, Instant first, String now) {
        return DuePlan.of(scheduleRule, missedPolicy, first, at(now), Duration.ofMinutes(5));
    }

    private static Instant at(String time) {
        return Instant.parse("2027-01-04T" + time + "Z");
    }

    private static ScheduleRule rule(
            String frequency,
            @org.jspecify.annotations.Nullable String cron,
            @org.jspecify.annotations.Nullable String time) {
        return ScheduleRule.of(frequency, cron, time, List.of(), "Etc/UTC", null, null);
    }
}
