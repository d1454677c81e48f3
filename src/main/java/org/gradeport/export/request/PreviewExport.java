package org.gradeport.export.request;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Datasets;
import org.gradeport.dataset.Scope;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.access.ExportScopes;
import org.gradeport.export.run.RowLimits;
import org.gradeport.format.Formats;
import org.gradeport.security.Actor;
import org.gradeport.table.Column;
import org.gradeport.table.Faults;
import org.gradeport.table.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Previews a request, and lists the choices of its filters.
@Component
public record PreviewExport(Datasets datasets, Formats formats, ExportScopes scopes, RowLimits limits) {

    private static final int ROWS = 20;
    private static final int CHOICES = 200;

    public ExportPreview preview(ExportRequest request, Actor actor) {
        Faults faults = new Faults();
        faults.check(() -> formats.options(formats.get(request.format()), request.options()));
        Optional<Dataset> found = faults.find(() -> datasets.get(request.dataset()));
        Optional<List<Column>> checked =
                found.flatMap(dataset -> faults.find(() -> dataset.check(request.selection())));
        faults.refuse();
        return preview(request, found.orElseThrow(), checked.orElseThrow(), actor);
    }

    private ExportPreview preview(ExportRequest request, Dataset dataset, List<Column> columns, Actor actor) {
        Scope scope = scopes.of(actor);
        long total = dataset.count(request.selection(), scope);
        return new ExportPreview(columns, total, limits.current(), rows(dataset, request, scope, columns.size()));
    }

    public List<Choice> choices(String dataset, String filter, String text, int limit, Actor actor) {
        return datasets.get(dataset).choices(filter, text, scopes.of(actor), Math.clamp(limit, 1, CHOICES));
    }

    private static List<List<@Nullable Object>> rows(Dataset dataset, ExportRequest request, Scope scope, int width) {
        List<List<@Nullable Object>> rows = new ArrayList<>(ROWS);
        try {
            dataset.read(request.selection(), scope, ROWS, row -> rows.add(values(row, width)));
        } catch (IOException e) {
            throw new UncheckedIOException("The preview was interrupted.", e);
        }
        return rows;
    }

    private static List<@Nullable Object> values(Row row, int width) {
        List<@Nullable Object> values = new ArrayList<>(width);
        for (int column = 0; column < width; column++) {
            values.add(row.value(column));
        }
        return values;
    }
}
