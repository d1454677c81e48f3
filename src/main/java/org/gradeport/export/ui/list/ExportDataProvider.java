package org.gradeport.export.ui.list;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportService;
import org.gradeport.export.ui.LiveReader;

/// Reads the rows of the list page by page from the service, and remembers the rows that were shown last.
final class ExportDataProvider extends AbstractBackEndDataProvider<Export, Void> {

    private final ExportService service;
    private final Clock clock;
    private final LiveReader reader;
    private final Map<Long, Export> shown = new HashMap<>();
    private ExportListState exportListState = ExportListState.of(QueryParameters.empty(), false);

    ExportDataProvider(ExportService service, Clock clock, LiveReader reader) {
        this.service = service;
        this.clock = clock;
        this.reader = reader;
    }

    ExportListState state() {
        return exportListState;
    }

    /// Takes effect at the next read.
    void narrow(ExportListState other) {
        exportListState = other;
    }

    /// Reads all rows again.
    void reload() {
        shown.clear();
        reader.forget();
        refreshAll();
    }

    /// Replaces the remembered row and returns the former one; empty if it was not shown.
    Optional<Export> replace(Export row) {
        return Optional.ofNullable(shown.replace(row.id(), row));
    }

    Export latest(Export row) {
        return shown.getOrDefault(row.id(), row);
    }

    long total() {
        return count(exportListState.query(clock.instant(), 0, 1));
    }

    long inWork() {
        return exportListState.inWork(clock.instant()).map(this::count).orElse(0L);
    }

    @Override
    public Object getId(Export row) {
        return row.id();
    }

    @Override
    protected Stream<Export> fetchFromBackEnd(Query<Export, Void> query) {
        ExportCriteria page = exportListState.query(clock.instant(), query.getPage(), query.getPageSize());
        return service.list(page).items().stream().map(this::shown);
    }

    @Override
    protected int sizeInBackEnd(Query<Export, Void> query) {
        return Math.toIntExact(total());
    }

    private Export shown(Export row) {
        shown.put(row.id(), row);
        reader.follow(row);
        return row;
    }

    private long count(ExportCriteria exportCriteria) {
        return service.list(exportCriteria).total();
    }
}
