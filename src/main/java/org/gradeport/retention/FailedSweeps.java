package org.gradeport.retention;

import java.time.Instant;

/// Sweeps in a row that could not do all.
///
/// @param since when the first of them ended
/// @param message what went wrong in the last one
public record FailedSweeps(long times, Instant since, String message) {}
