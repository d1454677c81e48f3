package org.gradeport.school.ui;

import java.util.List;
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
    /// @param imports the last ones, the newest first
    /// @param sample whether they are the sample school's
    record Overview(RecordCounts counts, List<OfSchool> schools, List<LastImport> imports, boolean sample) {

        boolean isEmpty() {
            return imports.isEmpty() && schools.isEmpty() && counts.equals(RecordCounts.NONE);
        }
    }

    Overview read() {
        return new Overview(query.counts(), query.bySchool(), query.lastImports(), sample.isLoaded());
    }

    void removeSample() {
        sample.remove();
    }
}
