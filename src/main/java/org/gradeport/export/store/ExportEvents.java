package org.gradeport.export.store;

import java.time.Instant;
import org.gradeport.export.ExportEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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
        afterCommit(() -> publish(event));
    }

    /// Runs it after the present transaction, or at once where there is none.
    public void afterCommit(Runnable work) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work.run();
                }
            });
        } else {
            work.run();
        }
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
