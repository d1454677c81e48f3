package org.gradeport.school.oneroster;

/// One statement that writes records from staging, part by part.
///
/// @param file whose rows are written
/// @param ranges the table that is gone through
/// @param sql with three parameters: the moment of the import, and a part of the table
record MergeStep(RosterFile file, Ranges ranges, String sql) {

    static MergeStep ofStaged(RosterFile file, String sql) {
        return new MergeStep(file, Ranges.ofStaged(file), sql);
    }

    static MergeStep ofRecords(RosterFile file, String sql) {
        return new MergeStep(file, new Ranges(file.table(), "id"), sql);
    }
}
