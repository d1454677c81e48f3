package org.gradeport.export.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.gradeport.base.Backoff;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.FailureClass;
import org.gradeport.export.file.DeleteFiles;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.QueueOrder;
import org.gradeport.export.store.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/// Takes an export from the queue, runs it, and writes the end of the run.
@Component
public record ExportWorker(
        QueueOrder queueOrder,
        RunLeases leases,
        ExportTransitions exportTransitions,
        PermitCheck permitCheck,
        ExportRunner runner,
        RunWatch runWatch,
        DeleteFiles deleteFiles,
        ExportProperties properties,
        DatabaseClock databaseClock,
        Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);
    private static final int BACKOFF = 4;
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);

    /// Takes the first export that no other worker takes, and runs it; false if there is none.
    public boolean takeNext(boolean onlyShort, BooleanSupplier nodeGoesDown) {
        return queueOrder.next(onlyShort).stream().anyMatch(id -> work(id, nodeGoesDown));
    }

    /// Runs a waiting export; false if it does not wait any more. Throws if the database does not confirm the end of
    /// the run: the file stays, and [RunLeases] puts an export that has not ended back in the queue.
    public boolean work(long id, BooleanSupplier nodeGoesDown) {
        if (!leases.hold(id)) {
            return false;
        }
        try {
            return exportTransitions
                    .start(id, () -> FailureClassifier.tooManyStarts(ExportTransitions.MAX_STARTS))
                    .map(storedExport -> work(new ExportRun(storedExport, nodeGoesDown)))
                    .orElse(false);
        } finally {
            leases.release(id);
        }
    }

    private boolean work(ExportRun run) {
        runWatch.begin(run);
        try {
            deleteFiles.check();
            deleteFiles.removeEarlierThan(run.row());
            StoredFile file = runner.run(run, permitCheck.check(run));
            Instant written = clock.instant();
            runWatch.end(run);
            publish(run, file, written);
        } catch (Throwable cause) {
            runWatch.end(run);
            if (exportTransitions.isAnnounced(run.key())) {
                log.info(
                        "Export {} is ready; its commit took effect without an answer: {}", run.id(), cause.toString());
            } else {
                settleAndClean(run, cause);
            }
        }
        return true;
    }

    private void publish(ExportRun run, StoredFile file, Instant written) {
        if (exportTransitions.ready(run.key(), file, written)) {
            log.info("Export {} is ready: {} rows, {} bytes", run.id(), run.rows(), file.sizeBytes());
        } else {
            deleteFiles.remove(run.row());
        }
    }

    /// Settles first, because a slow store would delay it.
    private void settleAndClean(ExportRun run, Throwable cause) {
        try {
            settle(run, cause);
        } finally {
            deleteFiles.remove(run.row());
        }
    }

    private void settle(ExportRun run, Throwable cause) {
        boolean isWritten = switch (run.stopReason()) {
            case null -> fail(run, cause);
            case CANCELLED -> exportTransitions.cancelled(run.key());
            case TIMEOUT -> failed(run, FailureClassifier.timeout(properties.timeLimit()));
            case SHUTDOWN -> exportTransitions.handBack(run.key());
            case LOST -> false;
        };
        if (!isWritten) {
            log.info("Another worker has taken over export {}; the end of this run is not written", run.id());
        }
    }

    private boolean failed(ExportRun run, ExportFailure failure) {
        return exportTransitions.failed(run.key(), run.rows(), failure);
    }

    private boolean fail(ExportRun run, Throwable cause) {
        FailureClassifier.Result result = FailureClassifier.of(cause);
        int starts = run.row().attempt().attempts();
        if (result.isTransient() && starts < ExportTransitions.MAX_STARTS) {
            log(run, "failed and will be retried", result, cause);
            return exportTransitions.requeue(
                    run.key(), result.failure(), databaseClock.now().plus(delay(starts)));
        }
        log(run, "failed", result, cause);
        return failed(run, result.failure());
    }

    /// A failure of the store is logged by its root cause; a trace adds nothing.
    private static void log(ExportRun run, String what, FailureClassifier.Result result, Throwable cause) {
        String sentence = result.failure().message();
        if (result.failure().failureClass() == FailureClass.STORAGE) {
            Throwable last = NestedExceptionUtils.getMostSpecificCause(cause);
            log.warn("Export {} {}: {} ({})", run.id(), what, sentence, last.toString());
        } else {
            log.warn("Export {} {}: {}", run.id(), what, sentence, cause);
        }
    }

    private Duration delay(int starts) {
        return new Backoff(properties.retryDelay(), BACKOFF, LONGEST_DELAY).after(starts);
    }
}
