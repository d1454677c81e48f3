package org.gradeport.metrics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Adds cells up to a tally.
final class Sum {

    private final Histogram durations = new Histogram();
    private long ready;
    private long failed;
    private long cancelled;
    private long queuedMillis;
    private long millis;
    private long rows;
    private long bytes;

    void add(Cell cell) {
        queuedMillis += cell.queuedMillis();
        switch (cell.outcome()) {
            case FAILED -> failed += cell.runs();
            case CANCELLED -> cancelled += cell.runs();
            default -> addReady(cell);
        }
    }

    private void addReady(Cell cell) {
        ready += cell.runs();
        millis += cell.durationMillis();
        rows += cell.rows();
        bytes += cell.bytes();
        durations.add(cell.durations());
    }

    long runs() {
        return ready + failed + cancelled;
    }

    Tally tally() {
        return new Tally(
                runs(),
                ready,
                failed,
                cancelled,
                ready + failed == 0 ? null : (double) ready / (ready + failed),
                average(millis, ready),
                percentile(0.50),
                percentile(0.95),
                ready == 0 ? null : rows * 1_000.0 / Math.max(1, millis),
                ready == 0 ? null : Math.round((double) bytes / ready),
                ready == 0 ? null : Math.round((double) rows / ready),
                average(queuedMillis, runs()));
    }

    /// Of a single run it is known exactly.
    private @Nullable Duration percentile(double share) {
        return ready == 1 ? Duration.ofMillis(millis) : durations.percentile(share);
    }

    private static @Nullable Duration average(long millis, long count) {
        return count == 0 ? null : Duration.ofMillis(Math.round((double) millis / count));
    }
}
