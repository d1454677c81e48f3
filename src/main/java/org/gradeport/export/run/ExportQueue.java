package org.gradeport.export.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.store.StoredExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where exports wait for a worker.
@Component
public class ExportQueue {

    private final Scheduler scheduler;
    private final JdbcClient database;
    private final Clock clock;

    ExportQueue(Scheduler scheduler, JdbcClient database, Clock clock) {
        this.scheduler = scheduler;
        this.database = database;
        this.clock = clock;
    }

    /// Within the transaction that wrote the export; a free worker of this node starts right after it.
    public void add(StoredExport storedExport) {
        scheduler.schedule(ExportTask.of(storedExport), clock.instant());
        AfterCommit.run(scheduler::triggerCheckForDueExecutions);
    }

    /// From 1; 0 if it does not wait.
    public long position(long id) {
        return database.sql("""
                        select count(*) from export waiting join export mine on mine.id = :id
                        where mine.status = 'QUEUED' and waiting.status = 'QUEUED'
                        and (waiting.queued_at, waiting.id) <= (mine.queued_at, mine.id)
                        """).param("id", id).query(Long.class).single();
    }
}
