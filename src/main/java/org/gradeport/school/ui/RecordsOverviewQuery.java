package org.gradeport.school.ui;

import java.util.List;
import org.gradeport.school.ImportRunningException;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.ImportUndo.NoUndoException;
import org.gradeport.school.LastImport;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordCounts.OfSchool;
import org.gradeport.school.RecordsQuery;
import org.gradeport.school.SampleSchool;
import org.springframework.stereotype.Component;

/// Reads what the page shows of the records, and does what its buttons say.
@Component
class RecordsOverviewQuery {

    private final RecordsQuery query;
    private final SampleSchool sample;
    private final ImportUndo undo;

    RecordsOverviewQuery(RecordsQuery query, SampleSchool sample, ImportUndo undo) {
        this.query = query;
        this.sample = sample;
        this.undo = undo;
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

    /// Undoes an import; returns the key of the reason if it cannot be undone, else an empty text.
    String undo(long id) {
        try {
            undo.run(id);
            return "";
        } catch (NoUndoException _) {
            return "school.undo.refused";
        } catch (ImportRunningException _) {
            return "school.import.busy";
        }
    }
}
