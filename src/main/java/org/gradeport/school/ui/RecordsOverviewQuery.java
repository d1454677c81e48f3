package org.gradeport.school.ui;

import org.gradeport.school.RecordsQuery;
import org.gradeport.school.SampleSchool;
import org.springframework.stereotype.Component;

/// What the page shows of the records.
@Component
class RecordsOverviewQuery {

    private final RecordsQuery query;
    private final SampleSchool sample;

    RecordsOverviewQuery(RecordsQuery query, SampleSchool sample) {
        this.query = query;
        this.sample = sample;
    }

    RecordsOverview read() {
        return new RecordsOverview(query.counts(), query.bySchool(), query.lastImport(), sample.isLoaded());
    }

    void removeSample() {
        sample.remove();
    }
}
