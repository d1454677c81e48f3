package org.gradeport.export.request;

import java.time.Clock;
import org.gradeport.base.Audited;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.ExportDeleted;
import org.gradeport.export.access.ExportAccess;
import org.gradeport.export.file.DeleteFiles;
import org.gradeport.export.run.RunWatch;
import org.gradeport.export.store.ExportEvents;
import org.gradeport.export.store.ExportRepository;
import org.gradeport.export.store.StoredExport;
import org.gradeport.export.store.StoredFile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes an export and its file; a current run ends when it finds that its row is deleted.
@Component
public class DeleteExport {

    private final ExportAccess access;
    private final ExportRepository exportRepository;
    private final ExportEvents exportEvents;
    private final DeleteFiles deleteFiles;
    private final RunWatch runWatch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeleteExport(
            ExportAccess access,
            ExportRepository exportRepository,
            ExportEvents exportEvents,
            DeleteFiles deleteFiles,
            RunWatch runWatch,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.exportRepository = exportRepository;
        this.exportEvents = exportEvents;
        this.deleteFiles = deleteFiles;
        this.runWatch = runWatch;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void delete(long id) {
        StoredExport storedExport = access.lockOwned(id);
        String name = storedExport.requested().name();
        String by = access.actor().username();
        exportRepository.delete(storedExport);
        events.publishEvent(new Audited(by, "export.deleted", "export " + id, name));
        AfterCommit.run(runWatch::pollNow);
        exportEvents.publishAfterCommit(
                new ExportDeleted(id, name, storedExport.requested().owner(), by, clock.instant()));
        StoredFile file = storedExport.file();
        if (file != null) {
            AfterCommit.run(() -> deleteFiles.remove(file));
        }
    }
}
