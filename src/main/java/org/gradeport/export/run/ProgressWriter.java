package org.gradeport.export.run;

import java.time.Clock;
import java.util.Optional;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.store.ExportEvents;
import org.gradeport.export.store.ExportMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes down how far a run is, and reads whether it may go on.
@Component
class ProgressWriter {

    private final JdbcClient database;
    private final ExportEvents exportEvents;
    private final Clock clock;

    ProgressWriter(JdbcClient database, ExportEvents exportEvents, Clock clock) {
        this.database = database;
        this.exportEvents = exportEvents;
        this.clock = clock;
    }

    void write(ExportRun run) {
        long rows = run.rows();
        Optional<Boolean> cancelRequested = cancelRequested(run);
        if (cancelRequested.isEmpty()) {
            run.stop(StopReason.LOST);
        } else if (cancelRequested.get()) {
            run.stop(StopReason.CANCELLED);
        } else if (run.hasProgressed(rows)) {
            write(run, rows);
        }
    }

    private void write(ExportRun run, long rows) {
        database.sql("update export set rows_done = ? where id = ? and run = ? and status = 'RUNNING'")
                .params(rows, run.id(), run.number())
                .update();
        exportEvents.publishAfterCommit(
                new ExportChanged(ExportMapper.toExport(run.row().withRowsDone(rows), clock.instant())));
    }

    /// Empty when the run does not hold the export any more.
    private Optional<Boolean> cancelRequested(ExportRun run) {
        return database.sql("select cancel_requested from export where id = ? and run = ? and status = 'RUNNING'")
                .params(run.id(), run.number())
                .query(Boolean.class)
                .optional();
    }
}
