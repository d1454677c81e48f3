package org.gradeport.school;

/// The active records of one school that a file of a package makes inactive.
///
/// @param school the sourcedId of the school
/// @param file such as `enrollments.csv`
/// @param active before the import
public record SchoolLoss(String school, String name, String file, long active, long deactivated) {}
