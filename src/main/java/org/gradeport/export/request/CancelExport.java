package org.gradeport.export.request;

import java.time.Clock;
import org.gradeport.base.Texts;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.access.ExportAccess;
import org.gradeport.export.run.RunWatch;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.StoredExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Cancels an export: a waiting one at once, a running one through its worker.
@Component
public class CancelExport {

    private final ExportAccess access;
    private final ExportTransitions exportTransitions;
    private final RunWatch runWatch;
    private final Clock clock;

    CancelExport(ExportAccess access, ExportTransitions exportTransitions, RunWatch runWatch, Clock clock) {
        this.access = access;
        this.exportTransitions = exportTransitions;
        this.runWatch = runWatch;
        this.clock = clock;
    }

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
}
