package org.gradeport.export.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// The threads of this node that run exports. The first of several takes only short exports, so that one is always
/// free for them soon.
@Component
public class ExportWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ExportWorkers.class);
    private static final Duration POLLING = Duration.ofSeconds(1);
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    private final ExportWorker worker;
    private final ExportQueue queue;
    private final RunLeases leases;
    private final RunWatch runWatch;
    private final ExportProperties properties;
    private final LowPriorityThreads threads = new LowPriorityThreads();
    private volatile @Nullable Shift shift;

    ExportWorkers(
            ExportWorker worker, ExportQueue queue, RunLeases leases, RunWatch runWatch, ExportProperties properties) {
        this.worker = worker;
        this.queue = queue;
        this.leases = leases;
        this.runWatch = runWatch;
        this.properties = properties;
    }

    @Override
    public synchronized void start() {
        if (shift == null) {
            shift = new Shift();
        }
    }

    /// Running exports go back to the queue, at their old place.
    @Override
    public synchronized void stop() {
        Shift last = shift;
        if (last != null) {
            last.end();
            shift = null;
        }
    }

    @Override
    public boolean isRunning() {
        return shift != null;
    }

    /// The threads from one start to the next stop.
    private final class Shift {

        private final ScheduledExecutorService housekeeping = Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("export-lease-", 1).daemon().factory());
        private final List<Thread> workers = new ArrayList<>();
        private volatile boolean ended;

        Shift() {
            repeat(leases::beat);
            repeat(leases::takeOver);
            housekeeping.execute(isolated(leases::deleteOld));
            for (int each = 0; each < properties.concurrency(); each++) {
                boolean onlyShort = each == 0 && properties.concurrency() > 1;
                workers.add(threads.newThread(() -> work(onlyShort)));
            }
            workers.forEach(Thread::start);
        }

        private void repeat(Runnable work) {
            var _ = housekeeping.scheduleWithFixedDelay(isolated(work), 0, POLLING.toMillis(), TimeUnit.MILLISECONDS);
        }

        private static Runnable isolated(Runnable work) {
            return () -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    log.warn("The heartbeat of running exports failed; other nodes may take them over", e);
                }
            };
        }

        private void work(boolean onlyShort) {
            while (!ended) {
                int mark = queue.mark();
                if (!takeNext(onlyShort)) {
                    await(mark);
                }
            }
        }

        private boolean takeNext(boolean onlyShort) {
            try {
                return worker.takeNext(onlyShort, () -> ended);
            } catch (Throwable e) {
                log.warn("A worker could not take an export or write its end; it tries again", e);
                return false;
            }
        }

        private void await(int mark) {
            try {
                queue.await(mark, POLLING);
            } catch (InterruptedException e) {
                log.debug("A run was stopped just after its end", e);
            }
        }

        void end() {
            ended = true;
            queue.wake();
            runWatch.pollNow();
            long deadline = System.nanoTime() + SHUTDOWN.toNanos();
            workers.forEach(each -> join(each, deadline - System.nanoTime()));
            housekeeping.shutdownNow();
        }

        private static void join(Thread thread, long nanos) {
            try {
                if (!thread.join(Duration.ofNanos(Math.max(0, nanos)))) {
                    log.warn(
                            "The run on thread {} does not stop; another node takes its export over", thread.getName());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
