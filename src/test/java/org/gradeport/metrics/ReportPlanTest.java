package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportPlanTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    @Test
    void a_week_is_reported_on_monday_morning_of_the_zone() {
        ReportPlan plan = plan(ReportFrequency.WEEKLY, "2026-10-01T00:00:00Z");
        // Clocks went back on Sunday: six in the morning is two hours from Greenwich again.
        assertThat(plan.next(Instant.parse("2026-10-24T12:00:00Z"), ATHENS))
                .contains(Instant.parse("2026-10-26T04:00:00Z"));
        assertThat(plan.due(Instant.parse("2026-10-26T04:00:00Z"), ATHENS)).hasValueSatisfying(due -> {
            assertThat(due.period().firstDay()).isEqualTo(LocalDate.of(2026, 10, 19));
            assertThat(due.period().lastDay()).isEqualTo(LocalDate.of(2026, 10, 25));
        });
    }

    @Test
    void before_that_hour_the_week_before_is_the_last_that_was_due() {
        assertThat(plan(ReportFrequency.WEEKLY, "2026-10-01T00:00:00Z")
                        .due(Instant.parse("2026-10-26T03:59:59Z"), ATHENS))
                .hasValueSatisfying(due -> assertThat(due.period().lastDay()).isEqualTo(LocalDate.of(2026, 10, 18)));
    }

    @Test
    void days_and_months_are_whole_ones() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        assertThat(plan(ReportFrequency.DAILY, "2026-01-01T00:00:00Z").due(now, ATHENS))
                .hasValueSatisfying(due -> assertThat(due.period().firstDay()).isEqualTo(LocalDate.of(2026, 2, 28)));
        assertThat(plan(ReportFrequency.MONTHLY, "2026-01-01T00:00:00Z").due(now, ATHENS))
                .hasValueSatisfying(due -> assertThat(due.period().days()).isEqualTo(28));
    }

    @Test
    void a_period_before_the_plan_gets_no_report() {
        assertThat(plan(ReportFrequency.WEEKLY, "2026-10-26T08:00:00Z")
                        .due(Instant.parse("2026-10-27T08:00:00Z"), ATHENS))
                .isEmpty();
    }

    @Test
    void nothing_is_due_where_none_is_wanted() {
        Instant now = Instant.parse("2026-10-27T08:00:00Z");
        assertThat(ReportPlan.NONE.due(now, ATHENS)).isEmpty();
        assertThat(ReportPlan.NONE.next(now, ATHENS)).isEmpty();
    }

    private static ReportPlan plan(ReportFrequency reportFrequency, String since) {
        return new ReportPlan(reportFrequency, List.of("head@example.org"), Instant.parse(since));
    }
}
