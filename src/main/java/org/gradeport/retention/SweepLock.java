package org.gradeport.retention;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.ExtensibleLockProvider;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.gradeport.database.JobLocks;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Allows one sweep at a time on all nodes; released a minute after its node crashed.
@Component
class SweepLock implements DisposableBean {

    private static final String NAME = "retention-sweep";
    private static final Duration AFTER_DEATH = Duration.ofMinutes(1);

    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweep-lock").factory());
    private final LockingTaskExecutor locks;
    private final JobLocks jobLocks;
    private final Clock clock;

    SweepLock(LockProvider locks, JobLocks jobLocks, Clock clock) {
        this.locks = new DefaultLockingTaskExecutor(new KeepAliveLockProvider((ExtensibleLockProvider) locks, heart));
        this.jobLocks = jobLocks;
        this.clock = clock;
    }

    /// Whether a sweep is running on a live node.
    public boolean isHeld() {
        return jobLocks.isHeld(NAME);
    }

    /// Runs the work; empty if a sweep is running.
    <T> Optional<T> runExclusively(Supplier<T> work) {
        LockConfiguration lock = new LockConfiguration(clock.instant(), NAME, AFTER_DEATH, Duration.ZERO);
        try {
            return Optional.ofNullable(locks.executeWithLock(work::get, lock).getResult());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        heart.shutdownNow();
    }
}
