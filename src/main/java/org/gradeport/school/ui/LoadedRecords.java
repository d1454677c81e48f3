package org.gradeport.school.ui;

import org.gradeport.school.RecordsQuery;
import org.gradeport.school.SampleSchool;
import org.springframework.stereotype.Component;

/// What the page shows of the records.
@Component
class LoadedRecords {

    private final RecordsQuery query;
    private final SampleSchool sample;

    LoadedRecords(RecordsQuery query, SampleSchool sample) {
        this.query = query;
        this.sample = sample;
    }

    Overview read() {
        return new Overview(query.counts(), query.bySchool(), query.lastImport(), sample.isLoaded());
    }

    void removeSample() {
        sample.remove();
    }
}
