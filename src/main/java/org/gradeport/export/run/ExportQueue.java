package org.gradeport.export.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.store.StoredExport;
import org.springframework.stereotype.Component;

/// Where exports wait for a worker.
@Component
public record ExportQueue(Scheduler scheduler, Clock clock) {

    /// Within the transaction that wrote the export; a free worker of this node starts right after it.
    public void add(StoredExport storedExport) {
        scheduler.schedule(ExportTask.of(storedExport), clock.instant());
        AfterCommit.run(scheduler::triggerCheckForDueExecutions);
    }
}
