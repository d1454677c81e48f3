package org.gradeport.metrics;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The figures of a number of runs. Durations, rows and sizes are of ready runs; null if there is none.
///
/// @param successRate ready of ready and failed, 0 to 1; null if there is neither
/// @param p50 the median duration, within 2 %
/// @param p95 the 95th percentile, within 2 %
/// @param rowsPerSecond all rows divided by all seconds
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
        @Nullable Duration queued) {}
