package org.gradeport.export.ui.list;

import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradeport.export.Export;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ActionHandler;
import org.gradeport.export.ui.Changes;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.LiveExports;
import org.gradeport.export.ui.LiveReader;
import org.gradeport.export.ui.ShownExport;
import org.gradeport.security.Actor;
import org.jspecify.annotations.Nullable;

/// The list and what can be done with several of its rows at once, kept live.
final class ExportList extends Div {

    private static final int FEW = 50;

    /// Hears how many exports there are, and how many of them are in work.
    interface Counted {
        void accept(long total, long inWork);
    }

    private final ExportSite site;
    private final Counted counted;
    private final LiveCells live = new LiveCells();
    private final Map<Long, ShownExport> unlisted = new HashMap<>();
    private final ExportDataProvider rows;
    private final ExportGrid grid;
    private final BulkBar bulk;
    private volatile @Nullable Actor viewer;
    private volatile boolean everybody;

    ExportList(ExportSite site, Consumer<String> sorted, Counted counted) {
        this.site = site;
        this.counted = counted;
        LiveReader reader = new LiveReader(site.service(), site.clock(), this::belongs);
        ActionHandler actionHandler = new ActionHandler(site, this::reload);
        rows = new ExportDataProvider(site, reader);
        grid = new ExportGrid(new ExportCells(site, live, actionHandler, () -> everybody), sorted);
        bulk = new BulkBar(site, actionHandler, grid::deselectAll);
        grid.setItems(rows);
        grid.addSelectionListener(_ -> offerBulk());
        new LiveExports(this, site.broadcast(), site.background(), reader, this::changed);
        addClassNames("card", "export-list");
        add(bulk, grid);
    }

    void show(ExportListState exportListState) {
        viewer = site.actor();
        everybody = exportListState.all();
        rows.narrow(exportListState);
        grid.showSort(exportListState.sort());
        reload();
    }

    private void reload() {
        grid.deselectAll();
        unlisted.clear();
        rows.reload();
        recount();
    }

    // Called where an export moves on, not in this page's session.
    private boolean belongs(Export export) {
        Actor me = viewer;
        return me != null && (everybody || export.owner() == me.account());
    }

    private void changed(Changes changes) {
        boolean anew = !changes.gone().isEmpty();
        boolean moved = false;
        for (ShownExport row : changes.rows()) {
            Optional<ShownExport> before = rows.replace(row);
            moved |= row.status() != ExportStatus.RUNNING
                    || before.filter(row::looksLike).isEmpty();
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
    private boolean isUnlistedChange(ShownExport row) {
        ShownExport before = unlisted.put(row.id(), row);
        return before == null || !before.looksLike(row);
    }

    /// Shows a listed row's change in place, and tells whether the list has to be read anew instead.
    private boolean show(ShownExport before, ShownExport now) {
        if (before.looksLike(now)) {
            live.show(now);
            return false;
        }
        rows.refreshItem(now);
        return rows.state().dependsOnStatus() && before.status() != now.status();
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
