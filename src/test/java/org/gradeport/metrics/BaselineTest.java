package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gradeport.export.ExportStatus;
import org.junit.jupiter.api.Test;

class BaselineTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Athens");
    private static final Instant MONDAY = Instant.parse("2026-11-23T00:00:00Z");

    @Test
    void a_monday_is_compared_with_mondays() {
        List<RunMetrics> runs = daily(35, 1_000);
        runs.set(0, run(MONDAY, 620, 10));
        List.of(7, 14, 21, 28).forEach(day -> runs.set(day, run(MONDAY.minus(Duration.ofDays(day)), 1_000, 10)));
        List.of(1, 2, 3).forEach(day -> runs.set(day, run(MONDAY.minus(Duration.ofDays(day)), 50, 10)));
        Baseline usual = Baseline.before(runs.getFirst(), runs, ZONE).orElseThrow();
        assertThat(usual.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(usual.rows()).isEqualTo(1_000);
        assertThat(Deviation.of(runs.getFirst(), usual)).hasValueSatisfying(far -> {
            assertThat(far.figure()).isEqualTo("rows");
            assertThat(far.percent()).isEqualTo(-38);
        });
    }

    @Test
    void with_too_few_mondays_the_last_runs_are_compared() {
        List<RunMetrics> runs = daily(10, 500);
        Baseline usual = Baseline.before(runs.getFirst(), runs, ZONE).orElseThrow();
        assertThat(usual.weekday()).isNull();
        assertThat(usual.runs()).isEqualTo(8);
        assertThat(Deviation.of(runs.getFirst(), usual)).isEmpty();
    }

    @Test
    void two_runs_are_no_baseline() {
        List<RunMetrics> runs = daily(3, 500);
        assertThat(Baseline.before(runs.getFirst(), runs, ZONE)).isEmpty();
    }

    @Test
    void a_slow_run_is_reported_and_a_fast_one_is_not() {
        Baseline usual = new Baseline(null, 8, 1_000, 100_000, Duration.ofSeconds(10));
        assertThat(Deviation.of(run(MONDAY, 1_000, 25), usual))
                .hasValueSatisfying(far -> assertThat(far.figure()).isEqualTo("duration"));
        assertThat(Deviation.of(run(MONDAY, 1_000, 1), usual)).isEmpty();
    }

    @Test
    void a_few_rows_more_or_less_are_not_reported() {
        Baseline usual = new Baseline(null, 8, 10, 100_000, Duration.ofSeconds(10));
        assertThat(Deviation.of(run(MONDAY, 20, 10), usual)).isEmpty();
    }

    private static List<RunMetrics> daily(int runs, long rows) {
        List<RunMetrics> made = new ArrayList<>();
        for (int day = 0; day < runs; day++) {
            made.add(run(MONDAY.minus(Duration.ofDays(day)), rows, 10));
        }
        return made;
    }

    private static RunMetrics run(Instant ended, long rows, long seconds) {
        return new RunMetrics(
                1,
                1,
                ended,
                "students",
                "csv",
                1,
                "maria",
                5L,
                "node",
                ExportStatus.READY,
                null,
                Duration.ZERO,
                Duration.ofSeconds(seconds),
                rows,
                100,
                100_000,
                1,
                0);
    }
}
