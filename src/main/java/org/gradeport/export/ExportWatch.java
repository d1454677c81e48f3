package org.gradeport.export;

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

/// Looks at this node's runs twice a second, so that workers do nothing but count: writes their progress down and stops
/// those that must not go on.
@Component
class ExportWatch implements DisposableBean {

    static final Duration INTERVAL = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(ExportWatch.class);

    private final Set<ExportRun> runs = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("export-watch").daemon().factory());
    private final ExportProgress progress;
    private final ExportProperties properties;
    private final Clock clock;

    ExportWatch(ExportProgress progress, ExportProperties properties, Clock clock) {
        this.progress = progress;
        this.properties = properties;
        this.clock = clock;
        var _ = clockwork.scheduleWithFixedDelay(
                this::look, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    void begin(ExportRun run) {
        runs.add(run);
    }

    void end(ExportRun run) {
        runs.remove(run);
        run.end();
    }

    /// Looks at once, when a person on this node has asked for a stop.
    void lookNow() {
        clockwork.execute(this::look);
    }

    private void look() {
        runs.forEach(run -> run.ifGoing(() -> look(run)));
    }

    private void look(ExportRun run) {
        try {
            stopIfDue(run);
            progress.write(run);
        } catch (RuntimeException e) {
            log.warn("The progress of export {} could not be written; it runs on", run.id(), e);
        }
    }

    private void stopIfDue(ExportRun run) {
        if (run.nodeGoesDown()) {
            run.stop(StopReason.SHUTDOWN);
        }
        if (Duration.between(run.startedAt(), clock.instant()).compareTo(properties.timeLimit()) > 0) {
            run.stop(StopReason.TIMEOUT);
        }
    }

    @Override
    public void destroy() {
        clockwork.shutdownNow();
    }
}
