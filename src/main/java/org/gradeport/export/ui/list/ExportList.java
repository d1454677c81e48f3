package org.gradeport.export.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ActionHandler;
import org.gradeport.export.ui.LiveExports;
import org.gradeport.export.ui.LiveReader;
import org.gradeport.export.ui.Progress;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;

/// The live list with its bulk actions.
@SpringComponent
@Scope("prototype")
final class ExportList extends Div {

    private static final int FEW = 50;

    /// Receives the number of listed exports and of unfinished ones.
    interface Counted {
        void accept(long total, long inWork);
    }

    private final CurrentActor current;
    private final ExportCells cells;
    private final ExportDataProvider rows;
    private final ExportGrid grid;
    private final BulkBar bulk;
    private final Map<Long, Export> unlisted = new HashMap<>();
    private Consumer<String> sorted = _ -> {};
    private Counted counted = (_, _) -> {};
    private Supplier<ExportCriteria> criteria = () -> ExportCriteria.MINE;
    private volatile @Nullable Actor viewer;
    private volatile boolean everybody;

    ExportList(
            ExportService service,
            CurrentActor current,
            LiveExports liveExports,
            ActionHandler actionHandler,
            ExportCells cells) {
        this.current = current;
        this.cells = cells;
        rows = new ExportDataProvider(
                service, liveExports.open(this, this::belongs, this::changed), () -> criteria.get());
        grid = new ExportGrid(cells, sort -> sorted.accept(sort));
        bulk = new BulkBar(actionHandler, grid::deselectAll, this::reload);
        cells.onChange(this::reload);
        grid.setItems(rows);
        grid.addSelectionListener(_ -> offerBulk());
        addClassNames("card", "export-list");
        add(bulk, grid);
    }

    void listen(Consumer<String> onSort, Counted onCount) {
        sorted = onSort;
        counted = onCount;
    }

    /// @param now gives the rows to show whenever they are read
    void show(Supplier<ExportCriteria> now) {
        criteria = now;
        viewer = current.get();
        everybody = !now.get().mine();
        cells.withOwner(everybody);
        grid.showSort(now.get().sort());
        reload();
    }

    private void reload() {
        grid.deselectAll();
        unlisted.clear();
        rows.reload();
        recount();
    }

    // Called on the thread that changes an export, not in this page's session.
    private boolean belongs(Export export) {
        Actor me = viewer;
        return me != null && (everybody || export.owner() == me.account());
    }

    private void changed(LiveReader.Changes changes) {
        boolean anew = !changes.gone().isEmpty();
        boolean moved = false;
        for (Export row : changes.rows()) {
            Optional<Export> before = rows.replace(row);
            moved |= row.status() != ExportStatus.RUNNING
                    || before.filter(old -> Progress.differsInFiguresOnly(old, row))
                            .isEmpty();
            anew |= before.isEmpty() ? isUnlistedChange(row) : show(before.get(), row);
        }
        if (anew) {
            rows.reload();
        }
        if (anew || moved) {
            recount();
            offerBulk();
        }
    }

    /// Whether a row that is not listed may belong on the list now.
    private boolean isUnlistedChange(Export row) {
        Export before = unlisted.put(row.id(), row);
        return before == null || !Progress.differsInFiguresOnly(before, row);
    }

    /// Updates a listed row in place; returns whether the list must be read again instead.
    private boolean show(Export before, Export now) {
        if (Progress.differsInFiguresOnly(before, now)) {
            cells.live().show(now);
            return false;
        }
        rows.refreshItem(now);
        return before.status() != now.status() && dependsOnStatus(criteria.get());
    }

    /// Whether a row may come or go, or move, when its status changes.
    private static boolean dependsOnStatus(ExportCriteria shown) {
        return !shown.status().isEmpty() || shown.sort().endsWith("status");
    }

    private void offerBulk() {
        bulk.show(grid.getSelectedItems().stream().map(rows::latest).toList());
    }

    private void recount() {
        long total = rows.total();
        grid.setAllRowsVisible(total <= FEW);
        setClassName("filling", total > FEW);
        counted.accept(total, rows.inWork());
    }
}
