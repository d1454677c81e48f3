package org.gradeport.export.run;

import java.time.Clock;
import java.util.Optional;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.store.ExportEvents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes the progress of a run, and reads whether it may continue.
@Component
record ProgressWriter(JdbcClient database, TransactionOperations transaction, ExportEvents exportEvents, Clock clock) {

    void write(ExportRun run) {
        long rows = run.rows();
        Optional<Boolean> cancelRequested = cancelRequested(run);
        if (cancelRequested.isEmpty()) {
            run.stop(ExportRun.StopReason.LOST);
        } else if (cancelRequested.get()) {
            run.stop(ExportRun.StopReason.CANCELLED);
        } else if (run.hasProgressed(rows) && write(run, rows)) {
            run.reported(rows);
            exportEvents.publishAfterCommit(
                    new ExportChanged(run.row().withRowsDone(rows).toExport(run.request(), clock.instant(), 0)));
        }
    }

    /// False if another client has locked the row: the other runs do not wait for it.
    private boolean write(ExportRun run, long rows) {
        return Boolean.TRUE.equals(transaction.execute(_ -> isFree(run)
                && database.sql("update export set rows_done = ? where id = ?")
                                .params(rows, run.id())
                                .update()
                        > 0));
    }

    private boolean isFree(ExportRun run) {
        return database.sql(
                        "select id from export where id = ? and run = ? and status = 'RUNNING' for update skip locked")
                .params(run.id(), run.number())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /// Empty if another run has taken over the export.
    private Optional<Boolean> cancelRequested(ExportRun run) {
        return database.sql("select cancel_requested from export where id = ? and run = ? and status = 'RUNNING'")
                .params(run.id(), run.number())
                .query(Boolean.class)
                .optional();
    }
}
