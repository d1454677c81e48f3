package org.gradeport.api.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.FailureClass;
import org.gradeport.format.ExportFormat;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.NamedTally;
import org.gradeport.metrics.Statistics.TimeSlot;
import org.gradeport.metrics.Tally;
import org.jspecify.annotations.Nullable;

/// The figures of the runs of some days, as programs read them; averages and percentiles count ready runs, and are null
/// if there are none.
///
/// @param successRate ready of ready and failed, 0 to 1
/// @param successRateBefore the same in as many days before these
record StatsAnswer(
        int days,
        long total,
        long ready,
        long failed,
        long cancelled,
        @JsonProperty("success_rate") @Nullable Double successRate,
        @JsonProperty("success_rate_before") @Nullable Double successRateBefore,
        @JsonProperty("avg_duration_seconds") @Nullable Double average,
        @JsonProperty("p50_duration_seconds") @Nullable Double p50,
        @JsonProperty("p95_duration_seconds") @Nullable Double p95,
        @JsonProperty("avg_rows_per_second") @Nullable Double rowsPerSecond,
        @JsonProperty("avg_size_bytes") @Nullable Long averageSize,
        @JsonProperty("by_type") Map<@Words(Dataset.class) String, TallyAnswer> byType,
        @JsonProperty("by_format") Map<@Words(ExportFormat.class) String, TallyAnswer> byFormat,
        @JsonProperty("by_day") List<DayAnswer> byDay,
        @JsonProperty("by_failure") Map<@Words(FailureClass.class) String, Long> byFailure) {

    /// The figures of a group of runs.
    record TallyAnswer(
            long total,
            long ready,
            long failed,
            long cancelled,
            @JsonProperty("success_rate") @Nullable Double successRate,
            @JsonProperty("avg_duration_seconds") @Nullable Double average,
            @JsonProperty("p95_duration_seconds") @Nullable Double p95,
            @JsonProperty("avg_rows_per_second") @Nullable Double rowsPerSecond,
            @JsonProperty("avg_size_bytes") @Nullable Long averageSize) {

        static TallyAnswer of(Tally tally) {
            return new TallyAnswer(
                    tally.runs(),
                    tally.ready(),
                    tally.failed(),
                    tally.cancelled(),
                    tally.successRate(),
                    seconds(tally.average()),
                    seconds(tally.p95()),
                    tally.rowsPerSecond(),
                    tally.averageSize());
        }
    }

    /// A day in the portal's zone.
    record DayAnswer(
            LocalDate day,
            long total,
            long ready,
            long failed,
            long cancelled,
            @JsonProperty("p50_duration_seconds") @Nullable Double p50,
            @JsonProperty("p95_duration_seconds") @Nullable Double p95) {}

    static StatsAnswer of(Statistics statistics) {
        Tally total = statistics.total();
        return new StatsAnswer(
                statistics.period().days(),
                total.runs(),
                total.ready(),
                total.failed(),
                total.cancelled(),
                total.successRate(),
                statistics.previous().successRate(),
                seconds(total.average()),
                seconds(total.p50()),
                seconds(total.p95()),
                total.rowsPerSecond(),
                total.averageSize(),
                parts(statistics.byDataset()),
                parts(statistics.byFormat()),
                statistics.slots().stream()
                        .map(timeSlot -> day(timeSlot, statistics))
                        .toList(),
                failures(statistics));
    }

    private static Map<String, TallyAnswer> parts(List<NamedTally> parts) {
        Map<String, TallyAnswer> named = new LinkedHashMap<>();
        parts.forEach(namedTally -> named.put(namedTally.name(), TallyAnswer.of(namedTally.tally())));
        return named;
    }

    private static Map<String, Long> failures(Statistics statistics) {
        Map<String, Long> named = new LinkedHashMap<>();
        statistics
                .byFailure()
                .forEach((failure, count) -> named.put(failure.name().toLowerCase(Locale.ROOT), count));
        return named;
    }

    private static DayAnswer day(TimeSlot timeSlot, Statistics statistics) {
        Tally tally = timeSlot.tally();
        return new DayAnswer(
                LocalDate.ofInstant(timeSlot.start(), statistics.period().zone()),
                tally.runs(),
                tally.ready(),
                tally.failed(),
                tally.cancelled(),
                seconds(tally.p50()),
                seconds(tally.p95()));
    }

    static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : duration.toMillis() / 1_000.0;
    }
}
