package org.gradeport.metrics.statistics;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.RunRecorderBenchmark;
import org.gradeport.metrics.ScheduledRunsQuery;
import org.gradeport.metrics.Tally;
import org.gradeport.schedule.ScheduleHealth;

/// Measures the figures of 5,000,000 runs (or as many as the first argument says) over 400 days, and prints the median
/// of nine calls of each query in milliseconds, next to a recount of the same rows; with a JDBC URL, a user and a
/// password, of the rows of [FillMetrics] there:
///
/// `java -cp target/test-classes:target/classes:<test class path> org.gradeport.metrics.statistics.StatisticsBenchmark`
final class StatisticsBenchmark {

    private static final int CALLS = 9;
    private static final int DAYS = 400;

    private static final Map<String, RunCriteria> FILTERS = new TreeMap<>(Map.of(
            "all", RunCriteria.ALL,
            "one dataset", new RunCriteria("grades", null, null, null, null),
            "one owner", new RunCriteria(null, null, 7L, null, null),
            "one schedule", new RunCriteria(null, null, null, 11L, null),
            "one node", new RunCriteria(null, null, null, null, "node-1"),
            "owner and node", new RunCriteria(null, null, 7L, null, "node-1")));

    private StatisticsBenchmark() {}

    public static void main(String[] arguments) {
        try (MetricsDatabase figures = arguments.length == 3
                ? MetricsDatabase.filled(arguments[0], arguments[1], arguments[2])
                : fresh(arguments.length == 0 ? 5_000_000 : Integer.parseInt(arguments[0]))) {
            new RunRecorderBenchmark(figures).print();
            LocalDate yesterday =
                    LocalDate.ofInstant(figures.now, MetricsDatabase.ZONE).minusDays(1);
            print("look for days to add up", time(() -> figures.totals().due(yesterday)));
            print(
                    "last runs of 40 schedules",
                    median(() -> runs(figures).all(figures.now).forEach(each -> {})));
            FILTERS.forEach((name, runCriteria) -> measure(figures, name, runCriteria));
        }
    }

    private static MetricsDatabase fresh(int runs) {
        MetricsDatabase figures = new MetricsDatabase();
        print("fill", time(() -> figures.fill(runs, DAYS)));
        print("add up " + DAYS + " days", time(figures::addUp));
        return figures;
    }

    private static ScheduledRunsQuery runs(MetricsDatabase figures) {
        ScheduleHealth schedules = mock(ScheduleHealth.class);
        when(schedules.names())
                .thenReturn(LongStream.rangeClosed(1, 40)
                        .boxed()
                        .collect(Collectors.toMap(number -> number, number -> "schedule " + number)));
        return new ScheduledRunsQuery(schedules, figures.database);
    }

    private static void measure(MetricsDatabase figures, String name, RunCriteria runCriteria) {
        measure(figures, name + ", 24 h", Period.lastDayByHours(figures.now, MetricsDatabase.ZONE), runCriteria);
        for (int days : List.of(7, 30, 90, DAYS)) {
            Period period = Period.lastDays(days, figures.now, MetricsDatabase.ZONE);
            measure(figures, name + ", " + days + " days", period, runCriteria);
        }
    }

    private static void measure(MetricsDatabase figures, String name, Period period, RunCriteria runCriteria) {
        print(name + ": statistics", median(() -> figures.reader().statistics(period, runCriteria)));
        print(name + ": slowest", median(() -> figures.slowRuns().find(period, runCriteria, 10)));
        StatisticsRecount statisticsRecount = new StatisticsRecount(figures.database, period, runCriteria);
        Tally tally = figures.reader().tally(period, runCriteria);
        print(name + ": recount", time(() -> same(tally, statisticsRecount.total())));
    }

    private static void same(Tally tally, StatisticsRecount.Counted counted) {
        if (tally.runs() != counted.runs() || tally.ready() != counted.ready() || tally.failed() != counted.failed()) {
            throw new IllegalStateException("%s is not %s".formatted(tally, counted));
        }
        System.out.printf(
                "  p50 %s, exactly %s ms; p95 %s, exactly %s ms%n",
                tally.p50(), counted.p50(), tally.p95(), counted.p95());
    }

    private static long median(Runnable call) {
        return LongStream.range(0, CALLS)
                .map(_ -> time(call))
                .sorted()
                .skip(CALLS / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long time(Runnable call) {
        long start = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private static void print(String what, long millis) {
        System.out.printf("%6d ms  %s%n", millis, what);
    }
}
