package org.gradeport.export.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gradeport.base.Backoff;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.FailureClass;
import org.gradeport.export.file.DeleteFiles;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/// Takes an export from the queue, runs it, and writes the end of the run.
@Component
public record ExportWorker(
        ExportTransitions exportTransitions,
        PermitCheck permitCheck,
        ExportRunner runner,
        RunWatch runWatch,
        DeleteFiles deleteFiles,
        ExportProperties properties,
        Clock clock) {

    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);
    private static final int BACKOFF = 4;
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);

    /// Does the work of a task; returns the time of the next attempt, if any. Throws if the database does not confirm
    /// the end of the run: the file stays, and the queue runs the task again.
    public Optional<Instant> work(long id, int round, BooleanSupplier nodeGoesDown) {
        return exportTransitions
                .start(id, round, () -> FailureClassifier.tooManyStarts(ExportTransitions.MAX_STARTS))
                .flatMap(storedExport -> work(new ExportRun(storedExport, nodeGoesDown)));
    }

    private Optional<Instant> work(ExportRun run) {
        runWatch.begin(run);
        try {
            deleteFiles.check();
            deleteFiles.removeEarlierThan(run.row());
            StoredFile file = runner.run(run, permitCheck.check(run));
            Instant written = clock.instant();
            runWatch.end(run);
            return publish(run, file, written);
        } catch (Throwable cause) {
            runWatch.end(run);
            return exportTransitions.isAnnounced(run.key()) ? announced(run, cause) : undo(run, cause);
        }
    }

    private static Optional<Instant> announced(ExportRun run, Throwable cause) {
        log.info("Export {} is ready; its commit took effect without an answer: {}", run.id(), cause.toString());
        return Optional.empty();
    }

    private Optional<Instant> undo(ExportRun run, Throwable cause) {
        deleteFiles.remove(run.row());
        return settle(run, cause);
    }

    private Optional<Instant> publish(ExportRun run, StoredFile file, Instant written) {
        if (exportTransitions.ready(run.key(), file, written)) {
            log.info("Export {} is ready: {} rows, {} bytes", run.id(), run.rows(), file.sizeBytes());
        } else {
            deleteFiles.remove(run.row());
        }
        return Optional.empty();
    }

    private Optional<Instant> settle(ExportRun run, Throwable cause) {
        return switch (run.stopReason()) {
            case null -> fail(run, cause);
            case CANCELLED -> done(exportTransitions.cancelled(run.key()));
            case TIMEOUT -> done(failed(run, FailureClassifier.timeout(properties.timeLimit())));
            case SHUTDOWN -> Optional.of(clock.instant()).filter(now -> exportTransitions.handBack(run.key()));
            case LOST -> Optional.empty();
        };
    }

    private boolean failed(ExportRun run, ExportFailure failure) {
        return exportTransitions.failed(run.key(), run.rows(), failure);
    }

    private Optional<Instant> fail(ExportRun run, Throwable cause) {
        FailureClassifier.Result result = FailureClassifier.of(cause);
        int starts = run.row().attempt().attempts();
        if (result.isTransient() && starts < ExportTransitions.MAX_STARTS) {
            log(run, "failed and will be retried", result, cause);
            return Optional.of(clock.instant().plus(delay(starts)))
                    .filter(next -> exportTransitions.requeue(run.key(), result.failure()));
        }
        log(run, "failed", result, cause);
        return done(failed(run, result.failure()));
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

    private static Optional<Instant> done(boolean written) {
        if (!written) {
            log.info("Another worker has taken over the export; the end of this run is not written");
        }
        return Optional.empty();
    }
}
