package org.gradeport.metrics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.gradeport.export.ExportStatus;
import org.jspecify.annotations.Nullable;

/// The usual figures of a schedule's run: the medians of the last comparable runs that are ready.
///
/// @param weekday on which all of them ran; null for any day
/// @param runs how many were used, 3 to 8
public record Baseline(@Nullable DayOfWeek weekday, int runs, long rows, long bytes, Duration duration) {

    private static final int MOST = 8;
    private static final int LEAST = 3;

    /// The baseline of the first of these runs: earlier runs on the same weekday if there are enough, since schools
    /// work by weeks, otherwise the runs just before it; empty if there are too few.
    ///
    /// @param runs the last first
    public static Optional<Baseline> before(RunMetrics run, List<RunMetrics> runs, ZoneId zone) {
        DayOfWeek day = weekday(run, zone);
        List<RunMetrics> earlier = runs.stream()
                .filter(each ->
                        each.outcome() == ExportStatus.READY && each.endedAt().isBefore(run.endedAt()))
                .toList();
        List<RunMetrics> sameDay = earlier.stream()
                .filter(each -> weekday(each, zone) == day)
                .limit(MOST)
                .toList();
        return sameDay.size() >= LEAST
                ? Optional.of(of(day, sameDay))
                : Optional.of(earlier)
                        .filter(all -> all.size() >= LEAST)
                        .map(all -> of(null, all.subList(0, Math.min(MOST, all.size()))));
    }

    private static Baseline of(@Nullable DayOfWeek weekday, List<RunMetrics> runs) {
        return new Baseline(
                weekday,
                runs.size(),
                median(runs, RunMetrics::rows),
                median(runs, RunMetrics::bytes),
                Duration.ofMillis(median(runs, run -> run.duration().toMillis())));
    }

    private static long median(List<RunMetrics> runs, ToLongFunction<RunMetrics> figure) {
        long[] sorted = runs.stream().mapToLong(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static DayOfWeek weekday(RunMetrics run, ZoneId zone) {
        return run.endedAt().atZone(zone).getDayOfWeek();
    }
}
