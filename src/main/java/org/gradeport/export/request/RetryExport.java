package org.gradeport.export.request;

import java.time.Clock;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.access.ExportAccess;
import org.gradeport.export.run.ExportQueue;
import org.gradeport.export.store.ExportTransitions;
import org.gradeport.export.store.StoredExport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts a failed or cancelled export in the queue again.
@Component
public class RetryExport {

    private final ExportAccess access;
    private final ExportTransitions exportTransitions;
    private final ExportQueue queue;
    private final Clock clock;

    RetryExport(ExportAccess access, ExportTransitions exportTransitions, ExportQueue queue, Clock clock) {
        this.access = access;
        this.exportTransitions = exportTransitions;
        this.queue = queue;
        this.clock = clock;
    }

    @Transactional
    public Export retry(long id) {
        StoredExport storedExport = access.lockVisible(id);
        if (storedExport.status() != ExportStatus.FAILED && storedExport.status() != ExportStatus.CANCELLED) {
            throw new ExportStateException(storedExport.statusAt(clock.instant()), Texts.say("export.refused.retry"));
        }
        StoredExport retried = exportTransitions.byPerson(
                storedExport.retried(clock.instant()), "retried", access.actor().username(), null);
        queue.add(retried);
        return retried.toExport(clock.instant());
    }
}
