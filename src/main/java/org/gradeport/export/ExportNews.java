package org.gradeport.export;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Tells this node what happened, once it is true for all.
@Component
class ExportNews {

    private static final Logger log = LoggerFactory.getLogger(ExportNews.class);

    private final ApplicationEventPublisher publisher;

    ExportNews(ApplicationEventPublisher publisher) {
        this.publisher = publisher;
    }

    /// Within the transaction that ends a run, unlike all other news.
    void ended(ExportRow row, Instant now) {
        publisher.publishEvent(new ExportEnded(
                ExportView.of(row, now), row.queuedAt(), row.attempt().round()));
    }

    void tell(Object event) {
        afterCommit(() -> publish(event));
    }

    /// Runs it after the present transaction, or at once where there is none.
    void afterCommit(Runnable work) {
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
