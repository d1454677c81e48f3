package org.gradeport.school.ui;

import java.util.List;
import java.util.Optional;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordCounts.OfSchool;
import org.gradeport.school.RecordsQuery;
import org.gradeport.school.SampleSchool;
import org.springframework.stereotype.Component;

/// Reads what the page shows of the records.
@Component
class RecordsOverviewQuery {

    private final RecordsQuery query;
    private final SampleSchool sample;

    RecordsOverviewQuery(RecordsQuery query, SampleSchool sample) {
        this.query = query;
        this.sample = sample;
    }

    /// An overview of the records.
    ///
    /// @param sample whether they are the sample school's
    record Overview(RecordCounts counts, List<OfSchool> schools, Optional<LastImport> last, boolean sample) {

        boolean isEmpty() {
            return last.isEmpty() && schools.isEmpty() && counts.equals(RecordCounts.NONE);
        }
    }

    Overview read() {
        return new Overview(query.counts(), query.bySchool(), query.lastImport(), sample.isLoaded());
    }

    void removeSample() {
        sample.remove();
    }
}
