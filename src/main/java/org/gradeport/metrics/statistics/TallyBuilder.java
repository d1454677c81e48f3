package org.gradeport.metrics.statistics;

import java.time.Duration;
import org.gradeport.metrics.Tally;
import org.jspecify.annotations.Nullable;

/// Adds cells up to a tally.
final class TallyBuilder {

    private final Histogram durations = new Histogram();
    private long ready;
    private long failed;
    private long cancelled;
    private long queuedMillis;
    private long millis;
    private long rows;
    private long bytes;

    void add(RunGroup runGroup) {
        queuedMillis += runGroup.queuedMillis();
        switch (runGroup.outcome()) {
            case FAILED -> failed += runGroup.runs();
            case CANCELLED -> cancelled += runGroup.runs();
            default -> addReady(runGroup);
        }
    }

    private void addReady(RunGroup runGroup) {
        ready += runGroup.runs();
        millis += runGroup.durationMillis();
        rows += runGroup.rows();
        bytes += runGroup.bytes();
        durations.add(runGroup.durations());
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
