package org.gradeport.school;

/// How many records of each kind.
public record RecordCounts(long students, long teachers, long courses, long classes, long enrollments, long results) {}
