package org.gradeport.export.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gradeport.base.Backoff;
import org.gradeport.export.FailureClass;
import org.gradeport.export.file.DeleteFiles;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.StoredFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/// Takes an export from the queue, runs it, and writes down how that ended.
@Component
public class ExportWorker {

    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);
    private static final int BACKOFF = 4;
    private static final Duration LONGEST_DELAY = Duration.ofDays(1);

    private final ExportTransitions exportTransitions;
    private final PermitCheck permitCheck;
    private final ExportRunner runner;
    private final RunWatch runWatch;
    private final DeleteFiles deleteFiles;
    private final ExportProperties properties;
    private final Clock clock;

    ExportWorker(
            ExportTransitions exportTransitions,
            PermitCheck permitCheck,
            ExportRunner runner,
            RunWatch runWatch,
            DeleteFiles deleteFiles,
            ExportProperties properties,
            Clock clock) {
        this.exportTransitions = exportTransitions;
        this.permitCheck = permitCheck;
        this.runner = runner;
        this.runWatch = runWatch;
        this.deleteFiles = deleteFiles;
        this.properties = properties;
        this.clock = clock;
    }

    /// Does the work of a task; gives the time of the next try if there is to be one. Throws where the database does
    /// not
    /// tell how the run ended: its file stays, and the queue hands the task out again.
    public Optional<Instant> work(long id, int round, BooleanSupplier nodeGoesDown) {
        return exportTransitions
                .start(id, round)
                .flatMap(storedExport -> work(new ExportRun(storedExport, nodeGoesDown)));
    }

    private Optional<Instant> work(ExportRun run) {
        runWatch.begin(run);
        try {
            deleteFiles.check();
            deleteFiles.removeEarlierThan(run);
            StoredFile file = runner.run(run, permitCheck.check(run));
            Instant written = clock.instant();
            runWatch.end(run);
            return publish(run, file, written);
        } catch (Throwable cause) {
            runWatch.end(run);
            return exportTransitions.isAnnounced(run) ? announced(run, cause) : undo(run, cause);
        }
    }

    private static Optional<Instant> announced(ExportRun run, Throwable cause) {
        log.info("Export {} is ready, though the commit that says so gave no answer: {}", run.id(), cause.toString());
        return Optional.empty();
    }

    private Optional<Instant> undo(ExportRun run, Throwable cause) {
        deleteFiles.remove(run);
        return settle(run, cause);
    }

    private Optional<Instant> publish(ExportRun run, StoredFile file, Instant written) {
        if (!exportTransitions.ready(run, file, written)) {
            deleteFiles.remove(run);
        }
        return Optional.empty();
    }

    private Optional<Instant> settle(ExportRun run, Throwable cause) {
        return switch (run.stopReason()) {
            case null -> fail(run, cause);
            case CANCELLED -> done(exportTransitions.cancelled(run));
            case TIMEOUT -> done(exportTransitions.failed(run, FailureClassifier.timeout(properties.timeLimit())));
            case SHUTDOWN -> Optional.of(clock.instant()).filter(now -> exportTransitions.handBack(run));
            case LOST -> Optional.empty();
        };
    }

    private Optional<Instant> fail(ExportRun run, Throwable cause) {
        RunFailure runFailure = FailureClassifier.of(cause);
        int starts = run.row().attempt().attempts();
        if (runFailure.isTransient() && starts < ExportTransitions.MAX_STARTS) {
            log(run, "met a trouble that may pass and is tried again", runFailure, cause);
            return Optional.of(clock.instant().plus(delay(starts)))
                    .filter(next -> exportTransitions.requeue(run, runFailure.failure()));
        }
        log(run, "failed", runFailure, cause);
        return done(exportTransitions.failed(run, runFailure.failure()));
    }

    /// A store's trouble is told by its last words; a trace shows nothing more of it.
    private static void log(ExportRun run, String what, RunFailure runFailure, Throwable cause) {
        String sentence = runFailure.failure().message();
        if (runFailure.failure().failureClass() == FailureClass.STORAGE) {
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
            log.info("Another worker holds the export by now, so this one's end does not count");
        }
        return Optional.empty();
    }
}
