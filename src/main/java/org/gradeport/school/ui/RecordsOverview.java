package org.gradeport.school.ui;

import java.util.List;
import java.util.Optional;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.SchoolCounts;

/// The records at a glance.
///
/// @param sample whether they are the sample school's
record RecordsOverview(RecordCounts counts, List<SchoolCounts> schools, Optional<LastImport> last, boolean sample) {

    RecordsOverview {
        schools = List.copyOf(schools);
    }

    boolean isEmpty() {
        return last.isEmpty() && schools.isEmpty() && counts.equals(new RecordCounts(0, 0, 0, 0, 0, 0));
    }
}
