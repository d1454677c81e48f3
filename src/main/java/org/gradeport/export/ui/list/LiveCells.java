package org.gradeport.export.ui.list;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.gradeport.export.Export;

/// The cells with live figures, so that new figures change nothing else (a focused button keeps the focus).
final class LiveCells {

    private final Map<Long, List<Consumer<Export>>> cells = new HashMap<>();

    /// Updates the cell while it is attached.
    void register(Component cell, Export export, Consumer<Export> show) {
        if (!export.status().isFinal()) {
            cell.addAttachListener(_ ->
                    cells.computeIfAbsent(export.id(), _ -> new ArrayList<>()).add(show));
            cell.addDetachListener(_ -> remove(export.id(), show));
        }
    }

    void show(Export now) {
        List.copyOf(cells.getOrDefault(now.id(), List.of())).forEach(cell -> cell.accept(now));
    }

    private void remove(long id, Consumer<Export> show) {
        cells.computeIfPresent(id, (_, all) -> {
            all.remove(show);
            return all.isEmpty() ? null : all;
        });
    }
}
