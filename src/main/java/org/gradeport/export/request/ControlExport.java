package org.gradeport.export.request;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.Export;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportDeleted;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ExportTimeline;
import org.gradeport.export.RetentionTerm;
import org.gradeport.export.RetentionTerms;
import org.gradeport.export.access.ExportAccess;
import org.gradeport.export.file.DeleteFiles;
import org.gradeport.export.run.ExportQueue;
import org.gradeport.export.run.RunWatch;
import org.gradeport.export.store.ExportEvents;
import org.gradeport.export.store.ExportMapper;
import org.gradeport.export.store.ExportRepository;
import org.gradeport.export.store.RetentionHold;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredRequest;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What people do with an export that is there: stop, retry, keep, delete.
@Component
public class ControlExport {

    private static final int REASON_LENGTH = 1000;
    private static final Duration GRACE_AFTER_RELEASE = Duration.ofDays(1);

    private final ExportAccess access;
    private final ExportRepository exportRepository;
    private final ExportTimeline exportTimeline;
    private final ExportQueue queue;
    private final RunWatch runWatch;
    private final DeleteFiles deleteFiles;
    private final ExportEvents exportEvents;
    private final TransactionOperations transaction;
    private final RetentionTerms retentionTerms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ControlExport(
            ExportAccess access,
            ExportRepository exportRepository,
            ExportTimeline exportTimeline,
            ExportQueue queue,
            RunWatch runWatch,
            DeleteFiles deleteFiles,
            ExportEvents exportEvents,
            TransactionOperations transaction,
            RetentionTerms retentionTerms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.exportRepository = exportRepository;
        this.exportTimeline = exportTimeline;
        this.queue = queue;
        this.runWatch = runWatch;
        this.deleteFiles = deleteFiles;
        this.exportEvents = exportEvents;
        this.transaction = transaction;
        this.retentionTerms = retentionTerms;
        this.events = events;
        this.clock = clock;
    }

    public Export cancel(long id) {
        return inTransaction(() -> {
            StoredExport storedExport = access.lockVisible(id);
            refuse(storedExport.status().isFinal(), storedExport, Texts.say("export.refused.ended"));
            if (storedExport.cancelRequested()) {
                return storedExport;
            }
            AfterCommit.run(runWatch::pollNow);
            return storedExport.status() == ExportStatus.QUEUED
                    ? end(storedExport)
                    : save(storedExport.withCancelRequested(), "cancel_requested", null);
        });
    }

    public Export retry(long id) {
        return inTransaction(() -> {
            StoredExport storedExport = access.lockVisible(id);
            boolean ended =
                    storedExport.status() == ExportStatus.FAILED || storedExport.status() == ExportStatus.CANCELLED;
            refuse(!ended, storedExport, Texts.say("export.refused.retry"));
            StoredExport retried = save(storedExport.retried(clock.instant()), "retried", null);
            queue.add(retried);
            return retried;
        });
    }

    public Export hold(long id, @Nullable String reason) {
        return inTransaction(() -> {
            StoredExport storedExport = access.lockOwned(id);
            refuse(!mayBeHeld(storedExport), storedExport, Texts.say("export.refused.keep"));
            return reason == null
                    ? release(storedExport)
                    : save(storedExport.heldBy(checkedHold(reason)), "kept", reason.strip());
        });
    }

    /// The row's end also ends a run: the watch finds that it holds nothing any more.
    public void delete(long id) {
        StoredExport deleted = Objects.requireNonNull(transaction.execute(status -> deleteRow(access.lockOwned(id))));
        if (deleted.file() != null) {
            deleteFiles.remove(deleted.file());
        }
    }

    private StoredExport deleteRow(StoredExport storedExport) {
        StoredRequest storedRequest = storedExport.requested();
        exportRepository.delete(storedExport);
        events.publishEvent(new Audited(
                access.actor().username(), "export.deleted", "export " + storedExport.number(), storedRequest.name()));
        AfterCommit.run(runWatch::pollNow);
        exportEvents.publishAfterCommit(new ExportDeleted(
                storedExport.number(),
                storedRequest.name(),
                storedRequest.owner(),
                access.actor().username(),
                clock.instant()));
        return storedExport;
    }

    private RetentionHold checkedHold(String reason) {
        String stripped = reason.strip();
        if (stripped.isEmpty() || stripped.length() > REASON_LENGTH) {
            throw new InvalidValueException("reason", Texts.say("export.refused.reason", REASON_LENGTH), List.of());
        }
        return new RetentionHold(access.actor().username(), stripped);
    }

    /// Administrators may save a file that expired and was not swept yet.
    private boolean mayBeHeld(StoredExport storedExport) {
        return access.actor().is(Role.ADMIN)
                ? storedExport.status() == ExportStatus.READY
                : storedExport.statusAt(clock.instant()) == ExportStatus.READY;
    }

    /// A file that was kept beyond its time does not vanish the moment it is released.
    private StoredExport release(StoredExport storedExport) {
        if (storedExport.hold() == null) {
            return storedExport;
        }
        RetentionTerm retentionTerm = retentionTerms.term(
                storedExport.requested().dataset(), storedExport.requested().format());
        return save(storedExport.withTerm(retentionTerm, clock.instant().plus(GRACE_AFTER_RELEASE)), "released", null);
    }

    private void refuse(boolean refused, StoredExport storedExport, String sentence) {
        if (refused) {
            throw new ExportStateException(storedExport.statusAt(clock.instant()), sentence);
        }
    }

    private StoredExport save(StoredExport storedExport, String moment, @Nullable String detail) {
        StoredExport saved = exportRepository.save(storedExport);
        exportTimeline.add(saved.number(), moment, access.actor().username(), detail);
        exportEvents.publishAfterCommit(new ExportChanged(ExportMapper.toExport(saved, clock.instant())));
        return saved;
    }

    private StoredExport end(StoredExport storedExport) {
        StoredExport ended = save(storedExport.cancelled(clock.instant()), "cancelled", null);
        exportEvents.publishEnded(ended, clock.instant());
        return ended;
    }

    private Export inTransaction(Supplier<StoredExport> work) {
        StoredExport storedExport = Objects.requireNonNull(transaction.execute(status -> work.get()));
        return ExportMapper.toExport(storedExport, clock.instant());
    }
}
