package org.gradeport.export.store;

import java.time.Instant;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.ExportEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Publishes events on this node after the commit.
@Component
public record ExportEvents(ApplicationEventPublisher publisher) {

    private static final Logger log = LoggerFactory.getLogger(ExportEvents.class);

    /// Published within the transaction that ends a run, unlike all other events.
    public void publishEnded(StoredExport storedExport, Instant now) {
        publisher.publishEvent(new ExportEnded(
                storedExport.toExport(now),
                storedExport.queuedAt(),
                storedExport.attempt().round()));
    }

    public void publishAfterCommit(Object event) {
        AfterCommit.run(() -> publish(event));
    }

    /// A listener's failure does not fail the export.
    private void publish(Object event) {
        try {
            publisher.publishEvent(event);
        } catch (RuntimeException e) {
            log.warn("A listener failed on {}", event.getClass().getSimpleName(), e);
        }
    }
}
