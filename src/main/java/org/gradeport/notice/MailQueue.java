package org.gradeport.notice;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.gradeport.database.AfterCommit;
import org.gradeport.system.ThisNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/// The queue of mails, apart from that of exports so that neither waits for the other. It does not run while mail is
/// off.
@Component
class MailQueue {

    private static final Logger log = LoggerFactory.getLogger(MailQueue.class);
    private static final String TASK = "notice";
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration POLLING = Duration.ofSeconds(5);
    private static final Duration HEARTBEAT = Duration.ofSeconds(2);
    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final Scheduler scheduler;
    private final MailProperties properties;

    MailQueue(DataSource database, NoticeSender sender, MailProperties properties, ThisNode thisNode, Clock clock) {
        this.properties = properties;
        this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), task(sender))
                .tableName("notice_task")
                .schedulerName(new SchedulerName.Fixed(thisNode.name()))
                .threads(properties.threads())
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .alwaysPersistTimestampInUTC()
                .clock(clock::instant)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (properties.isOn()) {
            scheduler.start();
        }
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    /// Within the transaction that writes the notice, so that both are written or neither; false if it is being sent
    /// now.
    public boolean add(long notice, Instant when) {
        TaskInstance<Void> task = new TaskInstance<>(TASK, String.valueOf(notice));
        boolean added = scheduler.scheduleIfNotExists(task, when) || bringForward(task, when);
        AfterCommit.run(scheduler::triggerCheckForDueExecutions);
        return added;
    }

    private boolean bringForward(TaskInstance<Void> task, Instant when) {
        try {
            return scheduler.reschedule(task, when);
        } catch (TaskInstanceException e) {
            log.info("Notice {} is being sent at this moment", task.getId());
            return false;
        }
    }

    private static Task<Void> task(NoticeSender sender) {
        return Tasks.custom(TASK, Void.class)
                .onFailure((failed, queue) ->
                        queue.reschedule(failed, failed.getTimeDone().plus(PAUSE)))
                .onDeadExecutionRevive()
                .execute((task, context) -> sender.send(Long.parseLong(task.getId()))
                        .<CompletionHandler<Void>>map(next -> (done, queue) -> queue.reschedule(done, next))
                        .orElse((done, queue) -> queue.remove()));
    }
}
