package org.gradeport.school.oneroster;

import org.gradeport.school.ImportRunRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// What follows the commit of an import or of its undo; no failure of it is one of the import.
@Component
class AfterImport {

    private static final Logger log = LoggerFactory.getLogger(AfterImport.class);

    private final ImportRunRepository imports;
    private final RecordStatistics statistics;

    AfterImport(ImportRunRepository imports, RecordStatistics statistics) {
        this.imports = imports;
        this.statistics = statistics;
    }

    void run() {
        try {
            imports.forgetReplaced();
        } catch (DataAccessException e) {
            log.warn("The rows that earlier imports replaced could not be deleted; the next import tries again", e);
        }
        statistics.refresh();
    }
}
