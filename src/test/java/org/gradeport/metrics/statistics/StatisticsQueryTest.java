package org.gradeport.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.NamedTally;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.statistics.StatisticsRecount.Counted;
import org.jspecify.annotations.Nullable;
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

    private static final List<RunCriteria> FILTERS = List.of(
            RunCriteria.ALL,
            new RunCriteria("grades", null, null, null, null),
            new RunCriteria("students", "pdf", null, null, null),
            new RunCriteria(null, null, 7L, null, null),
            new RunCriteria(null, "csv", null, 11L, null),
            new RunCriteria(null, null, null, null, "node-1"),
            new RunCriteria("courses", null, 7L, null, "node-2"));

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
    void figures_of_rows_agree() {
        if (RUNS <= 100_000) {
            assertAllAgree();
        }
    }

    @Test
    @Order(2)
    void figures_of_totals_agree_and_today_counts_by_its_rows() {
        figures.addUp();
        assertThat(new DayQuery(figures.database).withoutTotals(period(30))).containsExactly(TODAY);
        assertAllAgree();
    }

    @Test
    @Order(3)
    void the_slowest_runs_equal_those_of_a_full_search() {
        for (RunCriteria runCriteria : FILTERS) {
            for (Period period : periods()) {
                assertThat(figures.slowRuns().find(period, runCriteria, 10))
                        .as("%s %s", period, runCriteria)
                        .extracting(slow -> slow.run().duration().toMillis())
                        .isEqualTo(new StatisticsRecount(figures.database, period, runCriteria).slowest(10));
            }
        }
    }

    @Test
    @Order(4)
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
    @Order(5)
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
        return FILTERS.stream()
                .flatMap(runCriteria ->
                        periods().stream().map(period -> figures.reader().tally(period, runCriteria)))
                .toList();
    }

    private void assertAllAgree() {
        FILTERS.forEach(runCriteria -> periods().forEach(period -> assertAgree(period, runCriteria)));
    }

    private void assertAgree(Period period, RunCriteria runCriteria) {
        StatisticsRecount statisticsRecount = new StatisticsRecount(figures.database, period, runCriteria);
        Statistics statistics = figures.reader().statistics(period, runCriteria);
        assertAgree(statistics.total(), statisticsRecount.total());
        assertAgree(
                statistics.previous(), new StatisticsRecount(figures.database, period.previous(), runCriteria).total());
        assertThat(parts(statistics.byDataset())).isEqualTo(statisticsRecount.by("dataset"));
        assertThat(parts(statistics.byFormat())).isEqualTo(statisticsRecount.by("format"));
        Map<String, Long> failures = statistics.byFailure().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().name(), Map.Entry::getValue));
        Map<String, Long> recounted = statisticsRecount.by("failure_class");
        recounted.remove("");
        assertThat(failures).isEqualTo(recounted);
        assertThat(slots(statistics)).isEqualTo(statisticsRecount.by(period.hourly() ? HOUR : "day"));
    }

    private static final String HOUR = "date_format(ended_at, '%Y-%m-%dT%H:00:00Z')";

    private static Map<String, Long> slots(Statistics statistics) {
        return statistics.slots().stream()
                .filter(timeSlot -> timeSlot.tally().runs() > 0)
                .collect(Collectors.toMap(
                        timeSlot -> statistics.period().hourly()
                                ? timeSlot.start().toString()
                                : LocalDate.ofInstant(timeSlot.start(), MetricsDatabase.ZONE)
                                        .toString(),
                        timeSlot -> timeSlot.tally().runs()));
    }

    private static Map<String, Long> parts(List<NamedTally> parts) {
        return parts.stream()
                .collect(Collectors.toMap(
                        NamedTally::name, namedTally -> namedTally.tally().runs()));
    }

    private static void assertAgree(Tally tally, Counted counted) {
        assertThat(List.of(tally.runs(), tally.ready(), tally.failed(), tally.cancelled()))
                .isEqualTo(List.of(counted.runs(), counted.ready(), counted.failed(), counted.cancelled()));
        assertClose(millis(tally.average()), counted.millis(), 0.1);
        assertClose(tally.averageSize(), counted.bytes(), 0.1);
        assertClose(tally.rowsPerSecond(), counted.rowsPerSecond(), 0.01);
        assertClose(millis(tally.p50()), counted.p50(), 2);
        assertClose(millis(tally.p95()), counted.p95(), 2);
    }

    private static void assertClose(@Nullable Number figure, @Nullable Number counted, double percent) {
        assertThat(figure == null).isEqualTo(counted == null);
        if (figure != null) {
            assertThat(figure.doubleValue())
                    .isCloseTo(Objects.requireNonNull(counted).doubleValue(), Percentage.withPercentage(percent));
        }
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    private static List<Period> periods() {
        return Stream.concat(
                        Stream.of(Period.lastDayByHours(MetricsDatabase.NOW, MetricsDatabase.ZONE)),
                        Stream.of(1, 7, 30, 90, 400).map(StatisticsQueryTest::period))
                .toList();
    }

    private static Period period(int days) {
        return Period.lastDays(days, MetricsDatabase.NOW, MetricsDatabase.ZONE);
    }
}
