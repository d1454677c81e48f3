package org.gradeport.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.NamedTally;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.statistics.StatisticsRecount.Counted;
import org.jspecify.annotations.Nullable;

/// Compares the figures of the portal with a simple recount in SQL.
final class FiguresModel {

    static final List<RunCriteria> FILTERS = List.of(
            RunCriteria.ALL,
            new RunCriteria("grades", null, null, null, null),
            new RunCriteria("students", "pdf", null, null, null),
            new RunCriteria(null, null, 7L, null, null),
            new RunCriteria(null, "csv", null, 11L, null),
            new RunCriteria(null, null, null, null, "node-1"),
            new RunCriteria("courses", null, 7L, null, "node-2"));

    private static final String HOUR = "date_format(ended_at, '%Y-%m-%dT%H:00:00Z')";

    private FiguresModel() {}

    /// Compares all figures of each period and filter.
    static void assertAgree(MetricsDatabase figures) {
        FILTERS.forEach(runCriteria -> periods().forEach(period -> assertAgree(figures, period, runCriteria)));
    }

    private static void assertAgree(MetricsDatabase figures, Period period, RunCriteria runCriteria) {
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

    /// Figures are whole numbers, so their rounding comes on top.
    private static void assertClose(@Nullable Number figure, @Nullable Number counted, double percent) {
        assertThat(figure == null).isEqualTo(counted == null);
        if (figure != null) {
            double expected = Objects.requireNonNull(counted).doubleValue();
            assertThat(figure.doubleValue()).isCloseTo(expected, Offset.offset(1 + expected * percent / 100));
        }
    }

    private static @Nullable Long millis(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis();
    }

    static List<Period> periods() {
        return Stream.concat(
                        Stream.of(Period.lastDayByHours(MetricsDatabase.NOW, MetricsDatabase.ZONE)),
                        Stream.of(1, 7, 30, 90, 400).map(FiguresModel::period))
                .toList();
    }

    static Period period(int days) {
        return Period.lastDays(days, MetricsDatabase.NOW, MetricsDatabase.ZONE);
    }
}
