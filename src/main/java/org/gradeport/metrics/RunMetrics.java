package org.gradeport.metrics;

import java.time.Duration;
import java.time.Instant;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.jspecify.annotations.Nullable;

/// One run that ended.
///
/// @param round from 1; grows with each retry by a person
/// @param node null if it never started
/// @param outcome ready, failed or cancelled
/// @param queued the time in the queue until the last start, or until the end if it never started
/// @param duration the time from the last start to the end; zero if it never started
/// @param bytes of the file; 0 without one
/// @param peakHeap the most bytes of memory its node used since the run before ended
public record RunMetrics(
        long export,
        int round,
        Instant endedAt,
        String dataset,
        String format,
        long owner,
        String ownerName,
        @Nullable Long schedule,
        @Nullable String node,
        ExportStatus outcome,
        @Nullable FailureClass failure,
        Duration queued,
        Duration duration,
        long rows,
        double rowsPerSecond,
        long bytes,
        int attempts,
        long peakHeap) {}
