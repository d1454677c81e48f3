package org.gradeport.metrics.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportStatus;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Passes on, to the pages that are open on this node, that an export moved on.
@Component
class ExportStatusBroadcast {

    private final Set<Consumer<ExportStatus>> listeners = ConcurrentHashMap.newKeySet();

    /// The listener is called on the thread where it happens, and must be quick.
    Registration subscribe(Consumer<ExportStatus> listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    @EventListener
    void on(ExportChanged event) {
        listeners.forEach(listener -> listener.accept(event.export().status()));
    }
}
