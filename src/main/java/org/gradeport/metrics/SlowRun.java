package org.gradeport.metrics;

import org.jspecify.annotations.Nullable;

/// One of the slowest runs.
///
/// @param name of its export; null if it is deleted
public record SlowRun(RunMetrics run, @Nullable String name) {}
