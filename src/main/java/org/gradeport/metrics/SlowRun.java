package org.gradeport.metrics;

import org.jspecify.annotations.Nullable;

/// A run that took long.
///
/// @param name what its export is called; null once it is deleted
public record SlowRun(RunMetrics run, @Nullable String name) {}
