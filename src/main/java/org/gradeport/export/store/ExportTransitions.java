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
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ExportTimeline;
import org.gradeport.export.RetentionTerms;
import org.gradeport.system.ThisNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Writes each state change of an export in one transaction; a run writes only if no other run has taken over.
@Component
public record ExportTransitions(
        QueueOrder queueOrder,
        ExportRepository exportRepository,
        ExportTimeline exportTimeline,
        ExportEvents exportEvents,
        TransactionOperations transaction,
        RetentionTerms retentionTerms,
        ThisNode thisNode,
        Clock clock) {

    public static final int MAX_STARTS = 4;

    /// Gives a waiting export to the calling worker; empty if another has it, or if it does not wait any more.
    ///
    /// @param tooManyStarts the failure after the last start
    public Optional<StoredExport> start(long id, Supplier<ExportFailure> tooManyStarts) {
        return inTransaction(() -> lockUnlessLocked(id)
                .filter(storedExport -> storedExport.status() == ExportStatus.QUEUED)
                .flatMap(storedExport -> start(storedExport, tooManyStarts)));
    }

    private Optional<StoredExport> lockUnlessLocked(long id) {
        return queueOrder.lock(id) ? exportRepository.findLockedById(id) : Optional.empty();
    }

    private Optional<StoredExport> start(StoredExport storedExport, Supplier<ExportFailure> tooManyStarts) {
        Instant now = clock.instant();
        if (storedExport.attempt().attempts() >= MAX_STARTS) {
            ExportFailure deadly = tooManyStarts.get();
            save(storedExport.failed(deadly, now), "failed", deadly.message());
            return Optional.empty();
        }
        return Optional.of(save(storedExport.start(thisNode.name(), now), "started", thisNode.name()));
    }

    /// Writes the scope of the run and the number of its rows.
    public Optional<StoredExport> recordPermit(RunKey run, @Nullable String scope, @Nullable Long total) {
        return inTransaction(() -> lockIfCurrent(run).map(storedExport -> {
            StoredExport within = storedExport.withScope(scope);
            return exportRepository.save(total == null ? within : within.counted(total, clock.instant()));
        }));
    }

    /// Announces the file, unless another worker took over or a user cancelled the export meanwhile.
    public boolean ready(RunKey run, StoredFile file, Instant written) {
        return inTransaction(() -> lockIfCurrent(run)
                .map(storedExport ->
                        storedExport.cancelRequested() ? cancel(storedExport) : publish(storedExport, file, written))
                .orElse(false));
    }

    /// Whether the run's file is announced; called after an exception, because its commit may have taken effect. The
    /// lock waits for a commit in progress.
    public boolean isAnnounced(RunKey run) {
        return inTransaction(() -> exportRepository
                .findLockedById(run.export())
                .filter(storedExport -> storedExport.attempt().run() == run.run() && storedExport.file() != null)
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

    public boolean cancelled(RunKey run) {
        return step(run, this::cancel);
    }

    public boolean failed(RunKey run, long rows, ExportFailure failure) {
        return step(
                run,
                storedExport -> save(
                        storedExport.withRowsDone(rows).failed(failure, clock.instant()), "failed", failure.message()));
    }

    /// Puts it back in the queue for another try.
    public boolean requeue(RunKey run, ExportFailure failure, Instant nextTry) {
        return step(run, storedExport -> {
            exportTimeline.add(storedExport.number(), "failed", null, failure.message());
            int starts = storedExport.attempt().attempts();
            backToQueue(storedExport, starts, nextTry, Texts.say("export.timeline.tried-again"));
        });
    }

    /// Puts it back in the queue as if it had not been started.
    public boolean handBack(RunKey run) {
        return step(run, storedExport -> {
            int starts = storedExport.attempt().attempts() - 1;
            backToQueue(storedExport, starts, null, Texts.say("export.timeline.shut-down"));
        });
    }

    /// Puts it back in the queue because its worker is gone; false if the run has ended, or if its row is locked.
    public boolean abandoned(RunKey run, String node) {
        return inTransaction(() -> lockUnlessLocked(run.export())
                .filter(storedExport -> storedExport.isRunBy(run))
                .map(storedExport -> backToQueue(
                        storedExport,
                        storedExport.attempt().attempts(),
                        null,
                        Texts.say("export.timeline.node-lost", node)))
                .isPresent());
    }

    /// A cancellation that the run has not noticed yet ends the export instead.
    private StoredExport backToQueue(StoredExport storedExport, int starts, @Nullable Instant nextTry, String reason) {
        return storedExport.cancelRequested()
                ? save(storedExport.cancelled(clock.instant()), "cancelled", null)
                : save(storedExport.requeued(starts, nextTry), "queued", reason);
    }

    private boolean step(RunKey run, Consumer<StoredExport> change) {
        return inTransaction(() -> {
            Optional<StoredExport> row = lockIfCurrent(run);
            row.ifPresent(change);
            return row.isPresent();
        });
    }

    private Optional<StoredExport> lockIfCurrent(RunKey run) {
        return exportRepository.findLockedById(run.export()).filter(storedExport -> storedExport.isRunBy(run));
    }

    /// Writes the decision of a user, within the caller's transaction.
    public StoredExport byPerson(StoredExport changed, String kind, String by, @Nullable String detail) {
        StoredExport saved = write(changed, kind, by, detail);
        if (saved.status() == ExportStatus.CANCELLED) {
            exportEvents.publishEnded(saved, clock.instant());
        }
        return saved;
    }

    private StoredExport save(StoredExport changed, String kind, @Nullable String detail) {
        StoredExport saved = write(changed, kind, null, detail);
        if (saved.status().isFinal()) {
            exportEvents.publishEnded(saved, clock.instant());
        }
        return saved;
    }

    private StoredExport write(StoredExport changed, String kind, @Nullable String by, @Nullable String detail) {
        StoredExport saved = exportRepository.save(changed);
        exportTimeline.add(saved.number(), kind, by, detail);
        exportEvents.publishAfterCommit(new ExportChanged(saved.toExport(clock.instant())));
        return saved;
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
