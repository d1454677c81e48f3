package org.gradeport.export;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Where exports wait for a worker.
@Component
class ExportQueue {

    private final Scheduler scheduler;
    private final ExportNews news;
    private final JdbcClient database;
    private final Clock clock;

    ExportQueue(Scheduler scheduler, ExportNews news, JdbcClient database, Clock clock) {
        this.scheduler = scheduler;
        this.news = news;
        this.database = database;
        this.clock = clock;
    }

    /// Within the transaction that wrote the export; a free worker of this node starts right after it.
    void add(ExportRow row) {
        scheduler.schedule(ExportTask.of(row), clock.instant());
        news.afterCommit(scheduler::triggerCheckForDueExecutions);
    }

    /// From 1; 0 if it does not wait.
    long place(long id) {
        return database.sql("""
                        select count(*) from export waiting join export mine on mine.id = :id
                        where mine.status = 'QUEUED' and waiting.status = 'QUEUED'
                        and (waiting.queued_at, waiting.id) <= (mine.queued_at, mine.id)
                        """).param("id", id).query(Long.class).single();
    }
}
