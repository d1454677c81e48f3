package org.gradeport.metrics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a number of runs come to. Durations, rows and sizes are of those that got ready; null where there is none.
///
/// @param successRate ready of ready and failed, 0 to 1; null if there is neither
/// @param p50 half took at most so long, within 2 %
/// @param p95 95 of 100 took at most so long, within 2 %
/// @param rowsPerSecond all their rows by all their seconds
/// @param queued how long a run waited for a worker, on average, however it ended
public record Tally(
        long runs,
        long ready,
        long failed,
        long cancelled,
        @Nullable Double successRate,
        @Nullable Duration average,
        @Nullable Duration p50,
        @Nullable Duration p95,
        @Nullable Double rowsPerSecond,
        @Nullable Long averageSize,
        @Nullable Long averageRows,
        @Nullable Duration queued) {}
