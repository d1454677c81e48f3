package org.gradeport.retention;

import org.gradeport.export.FileDamages;
import org.gradeport.retention.preview.PreviewSweep;
import org.gradeport.storage.Archive;
import org.gradeport.storage.ExportStorage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/// The beans of a sweep, and sweeps with other storage, archive or transactions.
abstract class SweepFixture extends RetentionFixture {

    @Autowired
    StartSweep startSweep;

    @Autowired
    PreviewSweep previewSweep;

    @Autowired
    SweepRunRepository sweepRunRepository;

    @Autowired
    FileClaims rows;

    @Autowired
    OrphanSweep leftovers;

    @Autowired
    ExportStorage store;

    @Autowired
    Archive archive;

    @Autowired
    FileDamages fileDamages;

    @Autowired
    TransactionOperations transaction;

    SweepRunner sweep(ExportStorage from) {
        return sweep(from, archive, transaction);
    }

    SweepRunner sweep(ExportStorage from, Archive to, TransactionOperations within) {
        return new SweepRunner(rows, new ExpireFile(from, to, fileDamages), leftovers, sweepRunRepository, within);
    }
}
