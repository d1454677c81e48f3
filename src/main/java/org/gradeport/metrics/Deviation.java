package org.gradeport.metrics;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/// How far a ready run differs from its baseline.
///
/// @param figure `rows`, `size` or `duration`
/// @param percent of the usual; negative for less
public record Deviation(Baseline usual, String figure, long percent) {

    /// Smaller deviations are not reported, in percent.
    private static final long FAR = 30;
    /// Small exports vary too much.
    private static final long FEW_ROWS = 20;
    private static final long FEW_BYTES = 10_000;
    private static final Duration SHORT = Duration.ofSeconds(5);

    /// The first deviation to report: rows before size, and size before time. A run that is faster than usual is not
    /// reported.
    public static Optional<Deviation> of(RunMetrics run, Baseline usual) {
        return Stream.of(
                        compare(usual, "rows", run.rows(), usual.rows(), FEW_ROWS),
                        compare(usual, "size", run.bytes(), usual.bytes(), FEW_BYTES),
                        slower(run, usual))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Deviation> slower(RunMetrics run, Baseline usual) {
        return compare(
                        usual,
                        "duration",
                        run.duration().toMillis(),
                        usual.duration().toMillis(),
                        SHORT.toMillis())
                .filter(deviation -> deviation.percent() >= 2 * FAR);
    }

    private static Optional<Deviation> compare(Baseline usual, String figure, long is, long was, long little) {
        long percent = Math.round(100.0 * (is - was) / Math.max(1, was));
        boolean far = Math.abs(percent) >= FAR && Math.abs(is - was) >= little;
        return far ? Optional.of(new Deviation(usual, figure, percent)) : Optional.empty();
    }
}
