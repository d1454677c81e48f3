package org.gradeport.school;

/// The number of records of each kind.
public record RecordCounts(long students, long teachers, long courses, long classes, long enrollments, long results) {

    public static final RecordCounts NONE = new RecordCounts(0, 0, 0, 0, 0, 0);

    /// The number of active records of one school in one school year.
    ///
    /// @param schoolYear the year in which it ends
    public record OfSchool(String school, int schoolYear, RecordCounts counts) {}
}
