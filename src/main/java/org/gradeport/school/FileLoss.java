package org.gradeport.school;

/// The active records of one kind that an import makes inactive, whatever the cause.
///
/// @param file such as `enrollments.csv`
/// @param active before the import
public record FileLoss(String file, long active, long deactivated) {}
