package org.gradeport.school.oneroster;

import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.stage.KeyRanges;

/// One statement that writes records from staging, part by part.
///
/// @param file the source of the rows
/// @param ranges the table that is processed part by part
/// @param sql with three parameters: the moment of the import, and a part of the table; times have only the part
/// @param existingOnly whether it only changes existing records, of which a new portal has none
/// @param timesOnly whether it only keeps the senders' times, which is no change of a record
record MergeStep(RosterFile file, KeyRanges ranges, String sql, boolean existingOnly, boolean timesOnly) {

    static MergeStep ofStaged(RosterFile file, String sql) {
        return new MergeStep(file, KeyRanges.ofStaged(file), sql, false, false);
    }

    static MergeStep ofTimes(RosterFile file, String sql) {
        return new MergeStep(file, KeyRanges.ofStaged(file), sql, false, true);
    }

    MergeStep onlyForExisting() {
        return new MergeStep(file, ranges, sql, true, timesOnly);
    }

    static MergeStep ofRecords(RosterFile file, String sql) {
        return new MergeStep(file, KeyRanges.ofRecords(file), sql, true, false);
    }
}
