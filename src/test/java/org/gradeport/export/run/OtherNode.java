package org.gradeport.export.run;

import java.util.Optional;
import org.gradeport.export.Export;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.StoredExport;
import org.gradeport.system.ThisNode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Another node on the same database; it sends no heartbeat.
record OtherNode(ExportWorker here, JdbcClient database, ExportQueue queue, ExportTransitions exportTransitions) {

    OtherNode(ExportWorker here, JdbcClient database, ExportQueue queue) {
        this(here, database, queue, transitions(here.exportTransitions()));
    }

    private static ExportTransitions transitions(ExportTransitions here) {
        return new ExportTransitions(
                here.queueOrder(),
                here.exportRepository(),
                here.exportTimeline(),
                here.exportEvents(),
                here.transaction(),
                here.retentionTerms(),
                new ThisNode(),
                here.clock());
    }

    String name() {
        return exportTransitions.thisNode().name();
    }

    Optional<StoredExport> start(Export export) {
        return exportTransitions.start(
                export.id(), () -> FailureClassifier.tooManyStarts(ExportTransitions.MAX_STARTS));
    }

    RunLeases leases() {
        return new RunLeases(database, exportTransitions, queue, exportTransitions.thisNode());
    }

    ExportWorker worker() {
        return new ExportWorker(
                here.queueOrder(),
                leases(),
                exportTransitions,
                here.permitCheck(),
                here.runner(),
                here.runWatch(),
                here.deleteFiles(),
                here.properties(),
                here.databaseClock(),
                here.clock());
    }
}
