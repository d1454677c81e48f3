package org.gradeport.export.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradeport.base.Texts;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportFailure;
import org.gradeport.export.ExportTimeline;
import org.gradeport.export.RetentionTerms;
import org.gradeport.export.run.ExportRun;
import org.gradeport.export.run.FailureClassifier;
import org.gradeport.system.ThisNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What workers write down: each step in one transaction, and only by the run that holds the export.
@Component
public class ExportTransitions {

    public static final int MAX_STARTS = 4;

    private final ExportRepository exportRepository;
    private final ExportTimeline exportTimeline;
    private final ExportEvents exportEvents;
    private final TransactionOperations transaction;
    private final RetentionTerms retentionTerms;
    private final ThisNode thisNode;
    private final Clock clock;

    ExportTransitions(
            ExportRepository exportRepository,
            ExportTimeline exportTimeline,
            ExportEvents exportEvents,
            TransactionOperations transaction,
            RetentionTerms retentionTerms,
            ThisNode thisNode,
            Clock clock) {
        this.exportRepository = exportRepository;
        this.exportTimeline = exportTimeline;
        this.exportEvents = exportEvents;
        this.transaction = transaction;
        this.retentionTerms = retentionTerms;
        this.thisNode = thisNode;
        this.clock = clock;
    }

    /// Gives the export to the calling worker; empty if there is nothing to do. An export that is already running was
    /// left by a worker that died: the queue hands a task to one worker at a time.
    public Optional<StoredExport> start(long id, int round) {
        return inTransaction(() -> exportRepository
                .findLockedById(id)
                .filter(storedExport -> storedExport.attempt().round() == round
                        && !storedExport.status().isFinal())
                .flatMap(this::start));
    }

    private Optional<StoredExport> start(StoredExport storedExport) {
        Instant now = clock.instant();
        if (storedExport.cancelRequested()) {
            save(storedExport.cancelled(now), "cancelled", null);
            return Optional.empty();
        }
        if (storedExport.attempt().attempts() >= MAX_STARTS) {
            ExportFailure deadly = FailureClassifier.tooManyStarts(MAX_STARTS);
            save(storedExport.failed(deadly, now), "failed", deadly.message());
            return Optional.empty();
        }
        return Optional.of(save(storedExport.start(thisNode.name(), now), "started", thisNode.name()));
    }

    /// Notes what the run may read and how many rows that is.
    public boolean recordPermit(ExportRun run, @Nullable String scope, @Nullable Long total) {
        return step(run, storedExport -> {
            StoredExport within = storedExport.withScope(scope);
            run.row(exportRepository.save(total == null ? within : within.counted(total, clock.instant())));
        });
    }

    /// Announces the file, unless another worker took over or a person asked to stop meanwhile.
    public boolean ready(ExportRun run, StoredFile file, Instant written) {
        return inTransaction(() -> lockIfCurrent(run)
                .map(storedExport ->
                        storedExport.cancelRequested() ? cancel(storedExport) : publish(storedExport, file, written))
                .orElse(false));
    }

    /// Whether the run's file is announced; asked after an exception, which may be that of a commit that took effect.
    /// The lock waits for a commit that still goes on.
    public boolean isAnnounced(ExportRun run) {
        return inTransaction(() -> exportRepository
                .findLockedById(run.id())
                .filter(storedExport -> storedExport.attempt().run() == run.number() && storedExport.file() != null)
                .isPresent());
    }

    private boolean publish(StoredExport storedExport, StoredFile file, Instant written) {
        exportTimeline.add(
                storedExport.number(), written, "written", null, Texts.say("export.rows", file.rows(), file.rows()));
        Instant now = clock.instant();
        StoredRequest storedRequest = storedExport.requested();
        save(
                storedExport.ready(file, now, retentionTerms.term(storedRequest.dataset(), storedRequest.format())),
                "stored",
                file.name());
        return true;
    }

    private boolean cancel(StoredExport storedExport) {
        save(storedExport.cancelled(clock.instant()), "cancelled", null);
        return false;
    }

    public boolean cancelled(ExportRun run) {
        return step(run, this::cancel);
    }

    public boolean failed(ExportRun run, ExportFailure failure) {
        return step(
                run,
                storedExport -> save(
                        storedExport.withRowsDone(run.rows()).failed(failure, clock.instant()),
                        "failed",
                        failure.message()));
    }

    /// Puts it back in the queue for another try.
    public boolean requeue(ExportRun run, ExportFailure failure) {
        return step(run, storedExport -> {
            exportTimeline.add(storedExport.number(), "failed", null, failure.message());
            save(
                    storedExport.requeued(storedExport.attempt().attempts(), clock.instant()),
                    "queued",
                    Texts.say("export.moment.tried-again"));
        });
    }

    /// Puts it back in the queue as if it had not been started.
    public boolean handBack(ExportRun run) {
        return step(run, storedExport -> {
            int starts = storedExport.attempt().attempts() - 1;
            exportRepository.save(storedExport.requeued(starts, clock.instant()));
            exportTimeline.add(storedExport.number(), "queued", null, Texts.say("export.moment.shut-down"));
        });
    }

    private boolean step(ExportRun run, Consumer<StoredExport> change) {
        return inTransaction(() -> {
            Optional<StoredExport> row = lockIfCurrent(run);
            row.ifPresent(change);
            return row.isPresent();
        });
    }

    private Optional<StoredExport> lockIfCurrent(ExportRun run) {
        return exportRepository.findLockedById(run.id()).filter(storedExport -> storedExport.isRunBy(run));
    }

    private StoredExport save(StoredExport storedExport, String moment, @Nullable String detail) {
        StoredExport saved = exportRepository.save(storedExport);
        exportTimeline.add(saved.number(), moment, null, detail);
        if (saved.status().isFinal()) {
            exportEvents.publishEnded(saved, clock.instant());
        }
        exportEvents.publishAfterCommit(new ExportChanged(ExportMapper.toExport(saved, clock.instant())));
        return saved;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
