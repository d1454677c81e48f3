package org.gradeport.metrics;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.gradeport.schedule.ScheduleTroubles;

/// Measures the figures of 5,000,000 runs (or as many as the first argument says) over 400 days, and prints the median
/// of nine calls of each query in milliseconds, beside a recount of the same rows; with a JDBC URL, a user and a
/// password
/// of those that a [FigureFill] made there:
///
/// `java -cp target/test-classes:target/classes:<test class path> org.gradeport.metrics.FigureBench`
final class FigureBench {

    private static final int CALLS = 9;
    private static final int DAYS = 400;

    private static final Map<String, RunFilter> FILTERS = new TreeMap<>(Map.of(
            "all", RunFilter.ALL,
            "one dataset", new RunFilter("grades", null, null, null, null),
            "one owner", new RunFilter(null, null, 7L, null, null),
            "one schedule", new RunFilter(null, null, null, 11L, null),
            "one node", new RunFilter(null, null, null, null, "node-1"),
            "owner and node", new RunFilter(null, null, 7L, null, "node-1")));

    private FigureBench() {}

    public static void main(String[] arguments) {
        try (FigureDatabase figures = arguments.length == 3
                ? FigureDatabase.filled(arguments[0], arguments[1], arguments[2])
                : fresh(arguments.length == 0 ? 5_000_000 : Integer.parseInt(arguments[0]))) {
            new RecordBench(figures).print();
            LocalDate yesterday =
                    LocalDate.ofInstant(figures.now, FigureDatabase.ZONE).minusDays(1);
            print("look for days to add up", time(() -> figures.totals().due(yesterday)));
            print(
                    "last runs of 40 schedules",
                    median(() -> runs(figures).all(figures.now).forEach(each -> {})));
            FILTERS.forEach((name, filter) -> measure(figures, name, filter));
        }
    }

    private static FigureDatabase fresh(int runs) {
        FigureDatabase figures = new FigureDatabase();
        print("fill", time(() -> figures.fill(runs, DAYS)));
        print("add up " + DAYS + " days", time(figures::addUp));
        return figures;
    }

    private static ScheduledRuns runs(FigureDatabase figures) {
        ScheduleTroubles schedules = mock(ScheduleTroubles.class);
        when(schedules.names())
                .thenReturn(LongStream.rangeClosed(1, 40)
                        .boxed()
                        .collect(Collectors.toMap(number -> number, number -> "schedule " + number)));
        return new ScheduledRuns(schedules, figures.database);
    }

    private static void measure(FigureDatabase figures, String name, RunFilter filter) {
        measure(figures, name + ", 24 h", Period.lastDayByHours(figures.now, FigureDatabase.ZONE), filter);
        for (int days : List.of(7, 30, 90, DAYS)) {
            Period period = Period.lastDays(days, figures.now, FigureDatabase.ZONE);
            measure(figures, name + ", " + days + " days", period, filter);
        }
    }

    private static void measure(FigureDatabase figures, String name, Period period, RunFilter filter) {
        print(name + ": statistics", median(() -> figures.reader().statistics(period, filter)));
        print(name + ": slowest", median(() -> figures.slowRuns().find(period, filter, 10)));
        FigureRecount recount = new FigureRecount(figures.database, period, filter);
        Tally tally = figures.reader().tally(period, filter);
        print(name + ": recount", time(() -> same(tally, recount.total())));
    }

    private static void same(Tally tally, FigureRecount.Counted counted) {
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
        Instant start = Instant.now();
        call.run();
        return Duration.between(start, Instant.now()).toMillis();
    }

    private static void print(String what, long millis) {
        System.out.printf("%6d ms  %s%n", millis, what);
    }
}
