package org.gradeport.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/// Takes an export from the queue, runs it, and writes down how that ended.
@Component
class ExportWorker {

    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);
    private static final int BACKOFF = 4;

    private final ExportLedger ledger;
    private final ExportPermits permits;
    private final ExportRunner runner;
    private final ExportWatch watch;
    private final ExportFiles files;
    private final ExportProperties properties;
    private final Clock clock;

    ExportWorker(
            ExportLedger ledger,
            ExportPermits permits,
            ExportRunner runner,
            ExportWatch watch,
            ExportFiles files,
            ExportProperties properties,
            Clock clock) {
        this.ledger = ledger;
        this.permits = permits;
        this.runner = runner;
        this.watch = watch;
        this.files = files;
        this.properties = properties;
        this.clock = clock;
    }

    /// Does the work of a task; gives the time of the next try if there is to be one.
    Optional<Instant> work(long id, int round, BooleanSupplier nodeGoesDown) {
        return ledger.start(id, round).flatMap(row -> work(new ExportRun(row, nodeGoesDown)));
    }

    private Optional<Instant> work(ExportRun run) {
        watch.begin(run);
        try {
            files.removeEarlierThan(run);
            StoredFile file = runner.run(run, permits.check(run));
            Instant written = clock.instant();
            watch.end(run);
            return publish(run, file, written);
        } catch (Throwable cause) {
            watch.end(run);
            files.remove(run);
            return settle(run, cause);
        }
    }

    private Optional<Instant> publish(ExportRun run, StoredFile file, Instant written) {
        if (!ledger.ready(run, file, written)) {
            files.remove(run);
        }
        return Optional.empty();
    }

    private Optional<Instant> settle(ExportRun run, Throwable cause) {
        return switch (run.stopReason()) {
            case null -> fail(run, cause);
            case CANCELLED -> done(ledger.cancelled(run));
            case TIMEOUT -> done(ledger.failed(run, Troubles.timeout(properties.timeLimit())));
            case SHUTDOWN -> Optional.of(clock.instant()).filter(now -> ledger.handedBack(run));
            case LOST -> Optional.empty();
        };
    }

    private Optional<Instant> fail(ExportRun run, Throwable cause) {
        Trouble trouble = Troubles.of(cause);
        int starts = run.row().attempt().attempts();
        if (trouble.passing() && starts < ExportLedger.STARTS) {
            log(run, "met a trouble that may pass and is tried again", trouble, cause);
            return Optional.of(clock.instant().plus(delay(starts)))
                    .filter(next -> ledger.again(run, trouble.failure()));
        }
        log(run, "failed", trouble, cause);
        return done(ledger.failed(run, trouble.failure()));
    }

    /// A store's trouble is told by its last words; a trace shows nothing more of it.
    private static void log(ExportRun run, String what, Trouble trouble, Throwable cause) {
        String sentence = trouble.failure().message();
        if (trouble.failure().failureClass() == FailureClass.STORAGE) {
            Throwable last = NestedExceptionUtils.getMostSpecificCause(cause);
            log.warn("Export {} {}: {} ({})", run.id(), what, sentence, last.toString());
        } else {
            log.warn("Export {} {}: {}", run.id(), what, sentence, cause);
        }
    }

    private Duration delay(int starts) {
        return properties.retryDelay().multipliedBy((long) Math.pow(BACKOFF, starts - 1.0));
    }

    private static Optional<Instant> done(boolean written) {
        if (!written) {
            log.info("Another worker holds the export by now, so this one's end does not count");
        }
        return Optional.empty();
    }
}
