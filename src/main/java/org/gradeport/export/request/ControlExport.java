package org.gradeport.export.request;

import java.time.Clock;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.database.AfterCommit;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.Export;
import org.gradeport.export.ExportDeleted;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FileDamages;
import org.gradeport.export.access.ExportAccess;
import org.gradeport.export.file.DeleteFiles;
import org.gradeport.export.run.ExportQueue;
import org.gradeport.export.run.RunWatch;
import org.gradeport.export.store.ExportRepository;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes an export and its file; a current run ends when it finds that its row is deleted.
@Component
public class ControlExport {

    private final ExportAccess access;
    private final ExportRepository exportRepository;
    private final ExportTransitions exportTransitions;
    private final ExportQueue queue;
    private final DeleteFiles deleteFiles;
    private final FileDamages fileDamages;
    private final RunWatch runWatch;
    private final ApplicationEventPublisher events;
    private final DatabaseClock databaseClock;
    private final Clock clock;

    ControlExport(
            ExportAccess access,
            ExportRepository exportRepository,
            ExportTransitions exportTransitions,
            ExportQueue queue,
            DeleteFiles deleteFiles,
            FileDamages fileDamages,
            RunWatch runWatch,
            ApplicationEventPublisher events,
            DatabaseClock databaseClock,
            Clock clock) {
        this.access = access;
        this.exportRepository = exportRepository;
        this.exportTransitions = exportTransitions;
        this.queue = queue;
        this.deleteFiles = deleteFiles;
        this.fileDamages = fileDamages;
        this.runWatch = runWatch;
        this.events = events;
        this.databaseClock = databaseClock;
        this.clock = clock;
    }

    /// Stops an export that waits at once, and one that runs through its worker.
    @Transactional
    public void cancel(long id) {
        StoredExport storedExport = access.lockVisible(id);
        if (storedExport.status().isFinal()) {
            throw new ExportStateException(storedExport.statusAt(clock.instant()), Texts.say("export.refused.ended"));
        }
        String by = access.actor().username();
        AfterCommit.run(runWatch::pollNow);
        if (storedExport.status() == ExportStatus.QUEUED) {
            exportTransitions.byPerson(storedExport.cancelled(clock.instant()), "cancelled", by, null);
        } else if (!storedExport.cancelRequested()) {
            exportTransitions.byPerson(storedExport.withCancelRequested(), "cancel_requested", by, null);
        }
    }

    @Transactional
    public Export retry(long id) {
        StoredExport storedExport = access.lockVisible(id);
        if (!mayRetry(storedExport)) {
            throw new ExportStateException(storedExport.statusAt(clock.instant()), Texts.say("export.refused.retry"));
        }
        StoredExport retried = exportTransitions.byPerson(
                storedExport.retried(databaseClock.now()),
                "retried",
                access.actor().username(),
                null);
        queue.added();
        removeAfterCommit(storedExport.file());
        return retried.toExport(clock.instant());
    }

    private boolean mayRetry(StoredExport storedExport) {
        StoredFile file = storedExport.file();
        return switch (storedExport.statusAt(clock.instant())) {
            case FAILED, CANCELLED -> true;
            case READY -> file != null && fileDamages.has(file.storedAs());
            case QUEUED, RUNNING, EXPIRED -> false;
        };
    }

    private void removeAfterCommit(@Nullable StoredFile file) {
        if (file != null) {
            AfterCommit.run(() -> deleteFiles.remove(file));
        }
    }

    /// A run of it ends, since it finds its row gone.
    @Transactional
    public void delete(long id) {
        StoredExport storedExport = access.lockOwned(id);
        String name = storedExport.requested().name();
        String by = access.actor().username();
        exportRepository.delete(storedExport);
        events.publishEvent(new Audited(by, "export.deleted", "export " + id, name));
        AfterCommit.run(runWatch::pollNow);
        events.publishEvent(new ExportDeleted(id, name, storedExport.requested().owner(), by, clock.instant()));
        removeAfterCommit(storedExport.file());
    }
}
