package org.gradeport.school.oneroster;

/// One statement that writes records from staging, part by part.
///
/// @param file whose rows are written
/// @param ranges the table that is gone through
/// @param sql with three parameters: the moment of the import, and a part of the table
/// @param forHeld whether it only changes records that were held before, of which a new portal has none
record MergeStep(RosterFile file, Ranges ranges, String sql, boolean forHeld) {

    static MergeStep ofStaged(RosterFile file, String sql) {
        return new MergeStep(file, Ranges.ofStaged(file), sql, false);
    }

    MergeStep onlyForHeld() {
        return new MergeStep(file, ranges, sql, true);
    }

    static MergeStep ofRecords(RosterFile file, String sql) {
        return new MergeStep(file, Ranges.ofRecords(file), sql, true);
    }
}
