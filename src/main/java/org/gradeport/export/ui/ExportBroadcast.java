package org.gradeport.export.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradeport.export.Export;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Passes what happens to exports on this node to the pages that are open on it.
@Component
public class ExportBroadcast {

    /// Hears of exports on the thread where it happens, and must be quick.
    interface Listener {
        void changed(Export export);

        void deleted(long id);
    }

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();

    Registration subscribe(Listener listener) {
        return Registration.addAndRemove(listeners, listener);
    }

    @EventListener
    void on(ExportChanged event) {
        listeners.forEach(listener -> listener.changed(event.export()));
    }

    @EventListener
    void on(ExportDeleted event) {
        listeners.forEach(listener -> listener.deleted(event.id()));
    }
}
