package org.gradeport.export.ui.list;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.ExportSite;
import org.gradeport.export.ui.LiveReader;
import org.gradeport.export.ui.ShownExport;

/// The rows of the list, page by page from the service, and what of them was shown last.
final class ExportDataProvider extends AbstractBackEndDataProvider<ShownExport, Void> {

    private final ExportSite site;
    private final LiveReader reader;
    private final Map<Long, ShownExport> shown = new HashMap<>();
    private ExportListState exportListState = ExportListState.of(QueryParameters.empty(), false);

    ExportDataProvider(ExportSite site, LiveReader reader) {
        this.site = site;
        this.reader = reader;
    }

    ExportListState state() {
        return exportListState;
    }

    /// Other rows from the next reading on.
    void narrow(ExportListState other) {
        exportListState = other;
    }

    /// Reads everything anew.
    void reload() {
        shown.clear();
        reader.forget();
        refreshAll();
    }

    /// How a row was shown before this one, which replaces it; empty if it was not.
    Optional<ShownExport> replace(ShownExport row) {
        return Optional.ofNullable(shown.replace(row.id(), row));
    }

    ShownExport latest(ShownExport row) {
        return shown.getOrDefault(row.id(), row);
    }

    long total() {
        return count(exportListState.query(site.clock().instant(), 0, 1));
    }

    long inWork() {
        return exportListState.inWork(site.clock().instant()).map(this::count).orElse(0L);
    }

    @Override
    public Object getId(ShownExport row) {
        return row.id();
    }

    @Override
    protected Stream<ShownExport> fetchFromBackEnd(Query<ShownExport, Void> query) {
        ExportCriteria page = exportListState.query(site.clock().instant(), query.getPage(), query.getPageSize());
        return site.service().list(page).items().stream().map(this::shown);
    }

    @Override
    protected int sizeInBackEnd(Query<ShownExport, Void> query) {
        return Math.toIntExact(total());
    }

    private ShownExport shown(Export export) {
        long place = export.status() == ExportStatus.QUEUED ? site.service().queuePosition(export.id()) : 0;
        ShownExport row = new ShownExport(export, place);
        shown.put(row.id(), row);
        reader.follow(row);
        return row;
    }

    private long count(ExportCriteria exportCriteria) {
        return site.service().list(exportCriteria).total();
    }
}
