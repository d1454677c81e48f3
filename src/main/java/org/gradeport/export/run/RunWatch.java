package org.gradeport.export.run;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Watches the runs of this node twice a second: writes their progress and stops those that must not continue. Workers
/// only count rows. The time limit is checked on a thread that does not wait for the database.
@Component
public class RunWatch implements DisposableBean {

    static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(RunWatch.class);

    private final Set<ExportRun> runs = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().name("export-watch-", 1).daemon().factory());
    private final ProgressWriter progressWriter;
    private final ExportProperties properties;
    private final Clock clock;

    RunWatch(ProgressWriter progressWriter, ExportProperties properties, Clock clock) {
        this.progressWriter = progressWriter;
        this.properties = properties;
        this.clock = clock;
        repeat(this::poll);
        repeat(this::stopDue);
    }

    private void repeat(Runnable work) {
        var _ = scheduler.scheduleWithFixedDelay(work, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void begin(ExportRun run) {
        runs.add(run);
    }

    void end(ExportRun run) {
        runs.remove(run);
        run.end();
    }

    /// Polls at once, after a user of this node has cancelled an export.
    public void pollNow() {
        scheduler.execute(this::stopDue);
        scheduler.execute(this::poll);
    }

    private void poll() {
        runs.forEach(run -> run.ifRunning(() -> poll(run)));
    }

    private void poll(ExportRun run) {
        try {
            progressWriter.write(run);
        } catch (RuntimeException e) {
            log.warn("The progress of export {} could not be written; the run goes on", run.id(), e);
        }
    }

    private void stopDue() {
        runs.forEach(this::stopIfDue);
    }

    private void stopIfDue(ExportRun run) {
        if (run.isNodeShuttingDown()) {
            run.stop(ExportRun.StopReason.SHUTDOWN);
        }
        if (Duration.between(run.startedAt(), clock.instant()).compareTo(properties.timeLimit()) > 0) {
            run.stop(ExportRun.StopReason.TIMEOUT);
        }
    }

    @Override
    public void destroy() {
        scheduler.shutdownNow();
    }
}
