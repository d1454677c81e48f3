package org.gradeport.school.oneroster.merge;

import java.time.Clock;
import org.gradeport.school.SampleSchool;
import org.gradeport.school.oneroster.binding.Manifest;
import org.gradeport.school.oneroster.report.ProgressMeter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes what is staged into the records: all of it or nothing.
@Component
public class RecordsWriter {

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final SampleSchool sample;
    private final Clock clock;

    RecordsWriter(JdbcTemplate database, PlatformTransactionManager transactions, SampleSchool sample, Clock clock) {
        this.database = database;
        this.sample = sample;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // The default would lock every row of every table that is only looked up.
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /// Keys come from a look-up of the very rows they refer to, so the database need not look for them again.
    private void merge(Manifest manifest, ProgressMeter progressMeter, int from) {
        database.execute("set foreign_key_checks = 0");
        try {
            new MergeRecords(database, progressMeter).run(new MergePlan(manifest).steps(), clock.instant(), from, 100);
        } finally {
            database.execute("set foreign_key_checks = 1");
        }
    }

    /// Writes the staged rows into the records in one transaction.
    ///
    /// @param record writes down, in the same transaction, what was imported
    public void write(Manifest manifest, ProgressMeter progressMeter, int from, Runnable record) {
        transaction.executeWithoutResult(_ -> {
            sample.removeIfLoaded();
            merge(manifest, progressMeter, from);
            record.run();
        });
    }
}
