package org.gradeport.school.oneroster;

import org.gradeport.school.RowChange;
import org.gradeport.school.oneroster.binding.RosterFile;
import org.gradeport.school.oneroster.stage.KeyRanges;

/// One statement that writes records from staging, part by part.
///
/// @param file the source of the rows
/// @param ranges the table that is processed part by part
/// @param change with three parameters: the moment of the import, and a part of the table; times have only the part
/// @param existingOnly whether it only changes existing records, of which a new portal has none
/// @param timesOnly whether it only keeps the senders' times, which is no change of a record
record MergeStep(RosterFile file, KeyRanges ranges, RowChange change, boolean existingOnly, boolean timesOnly) {

    static MergeStep ofStaged(RosterFile file, RowChange change) {
        return new MergeStep(file, KeyRanges.ofStaged(file), change, false, false);
    }

    static MergeStep ofTimes(RosterFile file, RowChange change) {
        return new MergeStep(file, KeyRanges.ofStaged(file), change, false, true);
    }

    MergeStep onlyForExisting() {
        return new MergeStep(file, ranges, change, true, timesOnly);
    }

    static MergeStep ofRecords(RosterFile file, RowChange change) {
        return new MergeStep(file, KeyRanges.ofRecords(file), change, true, false);
    }
}
