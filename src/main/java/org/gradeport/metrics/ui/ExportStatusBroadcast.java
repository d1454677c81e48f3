package org.gradeport.metrics.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Tells the open pages of this node that an export changed its status.
@Component
class ExportStatusBroadcast {

    private final Set<Consumer<ExportStatus>> listeners = ConcurrentHashMap.newKeySet();

    /// The listener runs on the publishing thread and must be fast.
    Registration subscribe(Consumer<ExportStatus> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    @EventListener
    void on(ExportChanged event) {
        listeners.forEach(listener -> listener.accept(event.export().status()));
    }
}
