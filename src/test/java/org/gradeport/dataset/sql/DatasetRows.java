package org.gradeport.dataset.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Scope;
import org.gradeport.dataset.Scope.Everything;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.jspecify.annotations.Nullable;

/// Reads a dataset in short form for tests.
final class DatasetRows {

    private final Dataset dataset;
    private final List<Pick> columns = new ArrayList<>();
    private final Map<String, List<String>> filters = new LinkedHashMap<>();
    private final List<Sort> sort = new ArrayList<>();
    private Scope scope = new Everything();

    private DatasetRows(Dataset dataset) {
        this.dataset = dataset;
    }

    static DatasetRows of(Dataset dataset) {
        return new DatasetRows(dataset);
    }

    DatasetRows columns(List<String> keys) {
        keys.forEach(key -> columns.add(new Pick(key, null)));
        return this;
    }

    DatasetRows columns(String... keys) {
        return columns(List.of(keys));
    }

    DatasetRows column(String key, String label) {
        columns.add(new Pick(key, label));
        return this;
    }

    DatasetRows where(String filter, String... values) {
        filters.put(filter, List.of(values));
        return this;
    }

    DatasetRows by(String key) {
        sort.add(new Sort(key, false));
        return this;
    }

    DatasetRows byDescending(String key) {
        sort.add(new Sort(key, true));
        return this;
    }

    DatasetRows as(Scope other) {
        scope = other;
        return this;
    }

    Selection selection() {
        return new Selection(columns, filters, sort);
    }

    long count() {
        return dataset.count(selection(), scope);
    }

    List<List<@Nullable Object>> rows() {
        return rows(Long.MAX_VALUE);
    }

    List<List<@Nullable Object>> rows(long limit) {
        int width = dataset.check(selection()).size();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try {
            dataset.read(
                    selection(),
                    scope,
                    limit,
                    row -> rows.add(new ArrayList<>(
                            IntStream.range(0, width).mapToObj(row::value).toList())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return rows;
    }

    /// The first column's values, `∅` for none.
    List<String> values() {
        return rows().stream()
                .map(row -> row.getFirst() == null ? "∅" : String.valueOf(row.getFirst()))
                .toList();
    }
}
