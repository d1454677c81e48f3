package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gradeport.metrics.statistics.MetricsDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunMetricsQueryTest {

    private static final int RUNS = 30_000;

    private final MetricsDatabase figures = new MetricsDatabase();

    @BeforeEach
    void fill() {
        figures.fill(RUNS, 5);
    }

    @AfterEach
    void close() {
        figures.close();
    }

    @Test
    void every_run_is_passed_on_once_the_oldest_day_first() {
        Set<Long> exports = new HashSet<>();
        List<Instant> ends = new ArrayList<>();
        new RunMetricsQuery(figures.database).forEach(run -> {
            exports.add(run.export());
            ends.add(run.endedAt());
        });
        assertThat(exports).hasSize(RUNS);
        assertThat(ends).hasSize(RUNS);
        assertThat(ends.getFirst()).isBefore(ends.getLast());
    }

    @Test
    void rows_that_were_passed_on_are_not_kept_in_memory() {
        List<WeakReference<RunMetrics>> handed = new ArrayList<>();
        new RunMetricsQuery(figures.database).forEach(run -> {
            handed.add(new WeakReference<>(run));
            if (handed.size() == RUNS - 1) {
                System.gc();
            }
        });
        assertThat(handed.stream().filter(run -> run.get() != null)).hasSizeLessThan(RUNS / 4);
    }
}
