package org.gradeport.metrics.statistics;

import java.time.Duration;
import org.gradeport.metrics.Tally;
import org.jspecify.annotations.Nullable;

/// Adds up groups to a tally.
final class TallyBuilder {

    private final Histogram durations = new Histogram();
    private long ready;
    private long failed;
    private long cancelled;
    private long queuedMillis;
    private long millis;
    private long rows;
    private long bytes;

    void add(RunGroup group) {
        queuedMillis += group.queuedMillis();
        switch (group.outcome()) {
            case FAILED -> failed += group.runs();
            case CANCELLED -> cancelled += group.runs();
            default -> addReady(group);
        }
    }

    private void addReady(RunGroup group) {
        ready += group.runs();
        millis += group.durationMillis();
        rows += group.rows();
        bytes += group.bytes();
        durations.add(group.durations());
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
                average(queuedMillis, runs()));
    }

    /// A single run has its exact duration.
    private @Nullable Duration percentile(double share) {
        return ready == 1 ? Duration.ofMillis(millis) : durations.percentile(share);
    }

    private static @Nullable Duration average(long millis, long count) {
        return count == 0 ? null : Duration.ofMillis(Math.round((double) millis / count));
    }
}
