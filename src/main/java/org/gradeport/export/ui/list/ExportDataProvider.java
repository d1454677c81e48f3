package org.gradeport.export.ui.list;

import com.vaadin.flow.data.provider.AbstractBackEndDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.ui.LiveReader;

/// Reads the rows of the list page by page from the service, and remembers the rows that were shown last.
final class ExportDataProvider extends AbstractBackEndDataProvider<Export, Void> {

    private final ExportService service;
    private final LiveReader reader;
    private final Supplier<ExportCriteria> criteria;
    private final Map<Long, Export> shown = new HashMap<>();

    ExportDataProvider(ExportService service, LiveReader reader, Supplier<ExportCriteria> criteria) {
        this.service = service;
        this.reader = reader;
        this.criteria = criteria;
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
        return count(criteria.get());
    }

    long inWork() {
        ExportCriteria all = criteria.get();
        Set<ExportStatus> open = Stream.of(ExportStatus.QUEUED, ExportStatus.RUNNING)
                .filter(status -> all.status().isEmpty() || all.status().contains(status))
                .collect(Collectors.toSet());
        return open.isEmpty() ? 0 : count(all.withStatus(open));
    }

    @Override
    public Object getId(Export row) {
        return row.id();
    }

    @Override
    protected Stream<Export> fetchFromBackEnd(Query<Export, Void> query) {
        ExportCriteria page = criteria.get().page(query.getPage(), query.getPageSize());
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
