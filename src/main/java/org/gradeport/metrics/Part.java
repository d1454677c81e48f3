package org.gradeport.metrics;

/// The runs that have something in common.
///
/// @param name what they share, such as a dataset's name
public record Part(String name, Tally tally) {}
