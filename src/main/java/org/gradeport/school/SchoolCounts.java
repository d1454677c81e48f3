package org.gradeport.school;

/// How many active records one school has in one school year.
///
/// @param schoolYear the year in which it ends
public record SchoolCounts(String school, int schoolYear, RecordCounts counts) {}
