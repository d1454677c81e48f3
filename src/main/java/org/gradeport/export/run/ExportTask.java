package org.gradeport.export.run;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gradeport.export.store.StoredExport;
import org.gradeport.system.ThisNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The task in the queue, which has only the number of the export; the export's row has the state.
@Configuration(proxyBeanMethods = false)
class ExportTask {

    private static final Logger log = LoggerFactory.getLogger(ExportTask.class);
    private static final String NAME = "export";
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(2);

    /// The task for this round of the export.
    static TaskInstance<Void> of(StoredExport storedExport) {
        return new TaskInstance<>(
                NAME,
                "%d-%d".formatted(storedExport.number(), storedExport.attempt().round()));
    }

    @Bean
    Task<Void> runExport(ExportWorker worker) {
        return Tasks.custom(NAME, Void.class)
                .onFailure((failed, queue) ->
                        queue.reschedule(failed, failed.getTimeDone().plus(DATABASE_PAUSE)))
                .onDeadExecutionRevive()
                .execute((task, context) -> work(worker, task, context));
    }

    @Bean
    DbSchedulerCustomizer queue(ThisNode thisNode, ExportProperties properties) {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(new SchedulerName.Fixed(thisNode.name()));
            }

            @Override
            public Optional<ExecutorService> executorService() {
                return Optional.of(Executors.newFixedThreadPool(properties.concurrency(), new LowPriorityThreads()));
            }
        };
    }

    private static CompletionHandler<Void> work(
            ExportWorker worker, TaskInstance<Void> task, ExecutionContext context) {
        String[] idAndRound = task.getId().split("-", 2);
        return worker.work(
                        Long.parseLong(idAndRound[0]),
                        Integer.parseInt(idAndRound[1]),
                        context.getSchedulerState()::isShuttingDown)
                .<CompletionHandler<Void>>map(next -> (done, queue) -> queue.reschedule(done, next))
                .orElse((done, queue) -> remove(queue));
    }

    /// A task that cannot be removed runs again and finds nothing to do.
    private static void remove(ExecutionOperations<Void> queue) {
        try {
            queue.remove();
        } catch (RuntimeException e) {
            log.info(
                    "A finished task stays in the queue, because another worker took it over or the database does not answer: {}",
                    e.getMessage());
        }
    }
}
