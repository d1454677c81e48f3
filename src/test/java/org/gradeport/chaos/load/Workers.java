package org.gradeport.chaos.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The threads that use the portals again and again.
final class Workers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            4, Thread.ofPlatform().name("load").daemon().factory());

    /// Each use holds the shared lock; a pause holds the other one.
    private final ReadWriteLock turns = new ReentrantReadWriteLock(true);

    private final AtomicReference<@Nullable RuntimeException> fault = new AtomicReference<>();

    void repeat(Use use, Duration pause, Random random) {
        var _ = threads.scheduleWithFixedDelay(
                () -> once(use, random), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void once(Use use, Random random) {
        Lock turn = turns.readLock();
        turn.lock();
        try {
            use.once(random);
        } catch (IOException e) {
            log.debug("A portal did not answer: {}", e.toString());
        } catch (RuntimeException e) {
            log.error("A portal answered what it must not", e);
            fault.compareAndSet(null, e);
        } finally {
            turn.unlock();
        }
    }

    /// Waits until each current use has ended, and begins no more.
    void pause() {
        turns.writeLock().lock();
    }

    /// Called by the thread that paused.
    void resume() {
        turns.writeLock().unlock();
    }

    /// What a use threw that it must never throw; null if nothing.
    @Nullable
    RuntimeException fault() {
        return fault.get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
