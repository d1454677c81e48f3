package org.gradeport.schedule.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.gradeport.base.Texts;
import org.gradeport.database.DatabaseClock;
import org.gradeport.error.ErrorId;
import org.gradeport.export.ExportDeleted;
import org.gradeport.export.ExportEnded;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.ScheduleProperties;
import org.gradeport.schedule.ScheduleRunRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Polls for due schedules every second. One node polls at a time to spare the database; several polls do no harm.
@Component
public class SchedulePoll {

    private static final Logger log = LoggerFactory.getLogger(SchedulePoll.class);
    private static final Duration LOCKED_AT_MOST = Duration.ofSeconds(15);
    private static final Duration HISTORY = Duration.ofDays(400);

    private final DueRuns dueRuns;
    private final WaitingRuns waiting;
    private final ScheduleRunRepository scheduleRunRepository;
    private final ScheduleProperties properties;
    private final DatabaseClock databaseClock;
    private final LockingTaskExecutor locks;
    private final Map<Long, String> logged = new ConcurrentHashMap<>();

    SchedulePoll(
            DueRuns dueRuns,
            WaitingRuns waiting,
            ScheduleRunRepository scheduleRunRepository,
            ScheduleProperties properties,
            DatabaseClock databaseClock,
            LockProvider locks) {
        this.dueRuns = dueRuns;
        this.waiting = waiting;
        this.scheduleRunRepository = scheduleRunRepository;
        this.properties = properties;
        this.databaseClock = databaseClock;
        this.locks = new DefaultLockingTaskExecutor(locks);
    }

    @EventListener(ApplicationReadyEvent.class)
    void logIfDisabled() {
        if (!properties.enabled()) {
            log.warn("ENABLE_SCHEDULER=false: this node runs no schedules");
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void tick() {
        if (properties.enabled() && properties.tick()) {
            guarded("schedule-tick", this::poll);
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void cleanUp() {
        if (properties.enabled() && properties.tick()) {
            guarded("schedule-history", () -> {
                scheduleRunRepository.deleteBefore(databaseClock.now().minus(HISTORY));
                dueRuns.resumeReadable();
            });
        }
    }

    /// Processes all that is due now.
    public void poll() {
        waiting.schedules().forEach(schedule -> isolate(schedule, () -> waiting.release(schedule)));
        dueRuns.due().forEach(schedule -> isolate(schedule, () -> dueRuns.settle(schedule)));
    }

    /// A failing schedule does not delay the others; the same failure is logged once.
    private void isolate(long schedule, Runnable work) {
        try {
            work.run();
        } catch (DataAccessResourceFailureException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!e.toString().equals(logged.put(schedule, e.toString()))) {
                log.error("Schedule {} failed with error {}; it is tried again every second", schedule, ErrorId.log(e));
            }
        }
    }

    /// Within the transaction that ends the export. The read without a lock keeps exports of no schedule from waiting
    /// for
    /// each other.
    @EventListener
    void ended(ExportEnded event) {
        if (scheduleRunRepository.existsByExport(event.export().id())) {
            String why = event.export().failure() == null
                    ? null
                    : event.export().failure().message();
            scheduleRunRepository.markEnded(
                    event.export().id(),
                    RunOutcome.valueOf(event.export().status().name()),
                    why);
        }
    }

    /// Within the transaction that deletes the export, which nothing will end any more.
    @EventListener
    void deleted(ExportDeleted event) {
        scheduleRunRepository.markDeleted(event.id(), Texts.say("schedule.cause.deleted", event.by()));
    }

    private void guarded(String name, Runnable work) {
        try {
            locks.executeWithLock(
                    work, new LockConfiguration(databaseClock.now(), name, LOCKED_AT_MOST, Duration.ZERO));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Schedules wait: the database does not answer", e);
        }
    }
}
