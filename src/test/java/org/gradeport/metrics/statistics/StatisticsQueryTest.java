package org.gradeport.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// The figures equal a simple recount in SQL, whether days count by rows, by totals, or by both.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatisticsQueryTest {

    private static final int RUNS = Integer.getInteger("gradeport.figures.runs", 20_000);
    private static final int DAYS = Integer.getInteger("gradeport.figures.days", 100);
    private static final LocalDate TODAY = LocalDate.ofInstant(MetricsDatabase.NOW, MetricsDatabase.ZONE);

    private MetricsDatabase figures = new MetricsDatabase();

    @BeforeAll
    void fill() {
        figures.fill(RUNS, DAYS);
    }

    @AfterAll
    void close() {
        figures.close();
    }

    @Test
    @Order(1)
    void figures_of_totals_agree_and_today_counts_by_its_rows() {
        figures.addUp();
        assertThat(new DayQuery(figures.database).withoutTotals(FiguresModel.period(30)))
                .containsExactly(TODAY);
        FiguresModel.assertAgree(figures);
    }

    @Test
    @Order(2)
    void the_slowest_runs_equal_those_of_a_full_search() {
        for (RunCriteria runCriteria : FiguresModel.FILTERS) {
            for (Period period : FiguresModel.periods()) {
                assertThat(figures.slowRuns().find(period, runCriteria, 10))
                        .as("%s %s", period, runCriteria)
                        .extracting(slow -> slow.run().duration().toMillis())
                        .isEqualTo(new StatisticsRecount(figures.database, period, runCriteria).slowest(10));
            }
        }
    }

    @Test
    @Order(3)
    void a_late_row_is_found_and_its_day_is_summed_again() {
        figures.database
                .sql("update run_metric set day = day - interval 1 day where day = ? order by id limit 1")
                .param(TODAY.minusDays(3))
                .update();
        assertThat(figures.totals().due(TODAY.minusDays(1))).containsExactly(TODAY.minusDays(4), TODAY.minusDays(3));
        figures.database
                .sql("update run_metric set day = date(ended_at + interval 2 hour) where day = ?")
                .param(TODAY.minusDays(4))
                .update();
        assertThat(figures.totals().due(TODAY.minusDays(1))).isEmpty();
    }

    @Test
    @Order(4)
    void day_totals_count_the_same_and_are_written_once() {
        List<Tally> before = tallies();
        List<LocalDate> old = figures.totals().compactable(TODAY.minusDays(20));
        assertThat(old).isNotEmpty();
        old.forEach(figures.totals()::compact);
        old.forEach(figures.totals()::compact);
        assertThat(figures.totals().compactable(TODAY.minusDays(20))).isEmpty();
        assertThat(figures.totals().due(TODAY.minusDays(1))).isEmpty();
        assertThat(figures.database
                        .sql("select min(day) from run_metric")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(TODAY.minusDays(19));
        assertThat(tallies()).isEqualTo(before);
    }

    private List<Tally> tallies() {
        return FiguresModel.FILTERS.stream()
                .flatMap(runCriteria -> FiguresModel.periods().stream()
                        .map(period -> figures.reader().tally(period, runCriteria)))
                .toList();
    }
}
