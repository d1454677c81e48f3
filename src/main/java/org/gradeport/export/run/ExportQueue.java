package org.gradeport.export.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.store.StoredExport;
import org.springframework.stereotype.Component;

/// The queue of exports.
@Component
public record ExportQueue(Scheduler scheduler, Clock clock) {

    /// Adds the export within the transaction that writes it; a free worker of this node starts right after the commit.
    public void add(StoredExport storedExport) {
        scheduler.schedule(ExportTask.of(storedExport), clock.instant());
        AfterCommit.run(scheduler::triggerCheckForDueExecutions);
    }
}
