package org.gradeport.export.ui;

import com.vaadin.flow.shared.Registration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gradeport.database.AfterCommit;
import org.gradeport.export.Export;
import org.gradeport.export.ExportChanged;
import org.gradeport.export.ExportDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Passes changes of exports on this node to its open pages.
@Component
public class ExportBroadcast {

    /// Called on the publishing thread, so it must be fast.
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
        AfterCommit.run(() -> listeners.forEach(listener -> listener.deleted(event.id())));
    }
}
