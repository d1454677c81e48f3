package org.gradeport.metrics;

import org.jspecify.annotations.Nullable;

/// Narrows the runs that are counted; null means any.
///
/// @param owner an account's id
/// @param schedule a schedule's id
/// @param node a node's name
public record RunCriteria(
        @Nullable String dataset,
        @Nullable String format,
        @Nullable Long owner,
        @Nullable Long schedule,
        @Nullable String node) {

    /// Every run.
    public static final RunCriteria ALL = new RunCriteria(null, null, null, null, null);
}
