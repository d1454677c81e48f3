package org.gradeport.school.sample;

/// A person who learns.
///
/// @param group the homeroom group, from `A`
/// @param ability how well the person does, in standard deviations from the mean
record Student(long id, int level, char group, double ability) {}
