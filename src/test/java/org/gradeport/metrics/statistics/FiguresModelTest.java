package org.gradeport.metrics.statistics;

import java.util.Random;
import org.gradeport.testing.model.ModelTest;

/// Random runs on random days.
class FiguresModelTest {

    private static final int MOST_RUNS = 4_000;
    private static final int MOST_DAYS = 120;

    @ModelTest
    void figures_equal_a_recount_however_many_days_are_added_up(long seed) {
        Random random = new Random(seed);
        try (MetricsDatabase figures = new MetricsDatabase()) {
            figures.fill(random.nextInt(1, MOST_RUNS), random.nextInt(1, MOST_DAYS), seed);
            FiguresModel.assertAgree(figures);
            figures.pastDays().stream().filter(_ -> random.nextBoolean()).forEach(figures.totals()::add);
            FiguresModel.assertAgree(figures);
        }
    }
}
