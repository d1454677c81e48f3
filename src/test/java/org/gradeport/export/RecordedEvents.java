package org.gradeport.export;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/// Records the events of exports.
class RecordedEvents {

    private final List<Export> changes = new CopyOnWriteArrayList<>();

    @EventListener
    void changed(ExportChanged event) {
        changes.add(event.export());
    }

    List<ExportStatus> statuses(long id) {
        return changes.stream()
                .filter(export -> export.id() == id)
                .map(Export::status)
                .toList();
    }
}
