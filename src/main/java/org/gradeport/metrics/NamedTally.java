package org.gradeport.metrics;

/// The runs that have something in common.
///
/// @param name what they share, such as a dataset's name
public record NamedTally(String name, Tally tally) {}
