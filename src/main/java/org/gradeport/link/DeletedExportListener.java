package org.gradeport.link;

import org.gradeport.export.ExportDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Notes when exports were deleted, so that their links can say so.
@Component
class DeletedExportListener {

    private final LinkRepository links;

    DeletedExportListener(LinkRepository links) {
        this.links = links;
    }

    /// It is told after the transaction that deleted, whose connection takes nothing more.
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(ExportDeleted deleted) {
        links.markDeleted(deleted.id(), deleted.at());
    }
}
