package org.gradeport.school.oneroster;

import java.time.Clock;
import java.time.Instant;
import org.gradeport.school.ImportReport;
import org.gradeport.school.SampleSchool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what is staged into the records: all of it or nothing.
@Component
class RecordsWriter {

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final SampleSchool sample;
    private final ImportRuns runs;
    private final Clock clock;

    RecordsWriter(
            JdbcTemplate database,
            PlatformTransactionManager transactions,
            SampleSchool sample,
            ImportRuns runs,
            Clock clock) {
        this.database = database;
        this.sample = sample;
        this.runs = runs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // The default would lock every row of every table that is only looked up.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Keys come from a look-up of the very rows they refer to, so the database need not look for them again.
    private void merge(Manifest manifest, Meter meter, int from) {
        database.execute("set foreign_key_checks = 0");
        try {
            new Merge(database, meter).run(new MergePlan(manifest).steps(), clock.instant(), from, 100);
        } finally {
            database.execute("set foreign_key_checks = 1");
        }
    }

    void write(Manifest manifest, ImportReport report, String fileName, Instant started, Meter meter, int from) {
        transaction.executeWithoutResult(_ -> {
            sample.removeIfLoaded();
            merge(manifest, meter, from);
            runs.write(started, fileName, report);
        });
    }
}
