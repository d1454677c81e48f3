package org.gradeport.metrics;

/// The runs that wrote one dataset in one format.
public record Combination(String dataset, String format, Tally tally) {}
