package org.gradeport.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import org.gradeport.base.ErrorId;
import org.gradeport.export.ExportEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Looks every second for what is due; one node at a time, to spare the database, though more would do no harm.
@Component
class ScheduleTick {

    private static final Logger log = LoggerFactory.getLogger(ScheduleTick.class);
    private static final Duration LOCKED_AT_MOST = Duration.ofSeconds(15);
    private static final Duration HISTORY = Duration.ofDays(400);

    private final ScheduleClaims claims;
    private final WaitingRuns waiting;
    private final ScheduleHistory history;
    private final ScheduleProperties properties;
    private final DatabaseTime time;
    private final LockingTaskExecutor locks;
    private final Map<Long, String> told = new ConcurrentHashMap<>();

    ScheduleTick(
            ScheduleClaims claims,
            WaitingRuns waiting,
            ScheduleHistory history,
            ScheduleProperties properties,
            DatabaseTime time,
            LockProvider locks) {
        this.claims = claims;
        this.waiting = waiting;
        this.history = history;
        this.properties = properties;
        this.time = time;
        this.locks = new DefaultLockingTaskExecutor(locks);
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhetherItIsOff() {
        if (!properties.enabled()) {
            log.warn("ENABLE_SCHEDULER=false: this node runs no schedules; they stay as they are");
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void tick() {
        if (properties.enabled() && properties.tick()) {
            guarded("schedule-tick", this::look);
        }
    }

    @Scheduled(fixedDelay = 3_600_000, initialDelay = 600_000)
    void tidy() {
        if (properties.enabled() && properties.tick()) {
            guarded("schedule-history", () -> {
                history.forget(time.now().minus(HISTORY));
                claims.follow();
            });
        }
    }

    /// Deals with all that is due now.
    void look() {
        waiting.schedules().forEach(schedule -> apart(schedule, () -> waiting.release(schedule)));
        claims.due().forEach(schedule -> apart(schedule, () -> settle(schedule)));
    }

    private void settle(long schedule) {
        boolean more = true;
        while (more) {
            more = claims.settle(schedule);
        }
    }

    /// One schedule's trouble does not keep the others waiting, and is told once.
    private void apart(long schedule, Runnable work) {
        try {
            work.run();
        } catch (DataAccessResourceFailureException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            if (!e.toString().equals(told.put(schedule, e.toString()))) {
                log.error("Schedule {} is tried again each second, because of error {}", schedule, ErrorId.log(e));
            }
        }
    }

    /// Within the transaction that ends the export.
    @EventListener
    void ended(ExportEnded event) {
        if (event.export().schedule() != null) {
            String why = event.export().failure() == null
                    ? null
                    : event.export().failure().message();
            history.ended(
                    event.export().id(),
                    RunOutcome.valueOf(event.export().status().name()),
                    why);
        }
    }

    private void guarded(String name, Runnable work) {
        try {
            locks.executeWithLock(work, new LockConfiguration(time.now(), name, LOCKED_AT_MOST, Duration.ZERO));
        } catch (DataAccessException | TransactionException e) {
            log.warn("Schedules wait, since the database does not answer", e);
        }
    }
}
