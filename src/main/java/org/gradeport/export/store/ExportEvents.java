package org.gradeport.export.store;

import java.time.Instant;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.ExportEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells this node what happened, once it is true for all.
@Component
public class ExportEvents {

    private static final Logger log = LoggerFactory.getLogger(ExportEvents.class);

    private final ApplicationEventPublisher publisher;

    ExportEvents(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /// Within the transaction that ends a run, unlike all other news.
    public void publishEnded(StoredExport storedExport, Instant now) {
        publisher.publishEvent(new ExportEnded(
                ExportMapper.toExport(storedExport, now),
                storedExport.queuedAt(),
                storedExport.attempt().round()));
    }

    public void publishAfterCommit(Object event) {
        AfterCommit.run(() -> publish(event));
    }

    /// A listener's trouble is not the export's.
    private void publish(Object event) {
        try {
            publisher.publishEvent(event);
        } catch (RuntimeException e) {
            log.warn("A listener failed on {}", event.getClass().getSimpleName(), e);
        }
    }
}
