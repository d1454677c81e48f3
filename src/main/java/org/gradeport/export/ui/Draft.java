package org.gradeport.export.ui;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Filter;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.Delivery;
import org.gradeport.export.ExportRequest;
import org.gradeport.format.ExportFormat;

/// A request while it is being put together; it lives in the URL.
///
/// @param columns empty for the dataset's own choice
/// @param name empty for the dataset's label
/// @param told whether the asker is told by mail
record Draft(
        String dataset,
        List<Pick> columns,
        Map<String, List<String>> filters,
        List<Sort> sort,
        String format,
        Map<String, String> options,
        String name,
        boolean told) {

    Draft {
        columns = List.copyOf(columns);
        filters = Map.copyOf(filters);
        sort = List.copyOf(sort);
        options = Map.copyOf(options);
    }

    static final Draft EMPTY = new Draft("", List.of(), Map.of(), List.of(), "", Map.of(), "", false);

    static Draft of(ExportRequest request) {
        Selection selection = request.selection();
        return new Draft(
                request.dataset(),
                selection.columns(),
                selection.filters(),
                selection.sort(),
                request.format(),
                request.options(),
                request.name() == null ? "" : request.name(),
                request.delivery().owner());
    }

    ExportRequest request() {
        return new ExportRequest(
                dataset,
                format,
                new Selection(columns, filters, sort),
                options,
                name.isBlank() ? null : name.strip(),
                new Delivery(told, List.of(), false));
    }

    /// The same with that dataset and format, for what this one names may be gone.
    Draft known(Dataset known, ExportFormat written) {
        Draft same = dataset.equals(known.name()) ? this : withDataset(known.name());
        return format.equals(written.name()) ? same : same.withFormat(written.name());
    }

    /// The columns that are picked, the dataset's own choice spelled out.
    List<Pick> picked(Dataset of) {
        return columns.isEmpty()
                ? of.defaultColumns().stream().map(key -> new Pick(key, null)).toList()
                : columns;
    }

    /// Another dataset has other columns, filters and orders, so these start anew.
    Draft withDataset(String value) {
        return new Draft(value, List.of(), Map.of(), List.of(), format, options, name, told);
    }

    Draft withColumns(List<Pick> value) {
        return new Draft(dataset, value, filters, sort, format, options, name, told);
    }

    /// The values that hold for a filter, its own defaults where the draft does not name it.
    List<String> values(Filter filter) {
        return filters.getOrDefault(filter.key(), filter.defaults());
    }

    /// What holds by default is not named; no values lift a default.
    Draft withFilter(Filter filter, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(filters);
        if (values.equals(filter.defaults())) {
            changed.remove(filter.key());
        } else {
            changed.put(filter.key(), List.copyOf(values));
        }
        return new Draft(dataset, columns, changed, sort, format, options, name, told);
    }

    Draft withoutFilters() {
        return new Draft(dataset, columns, Map.of(), sort, format, options, name, told);
    }

    Draft withSort(List<Sort> value) {
        return new Draft(dataset, columns, filters, value, format, options, name, told);
    }

    /// Another format has other options, so these start anew.
    Draft withFormat(String value) {
        return new Draft(dataset, columns, filters, sort, value, Map.of(), name, told);
    }

    Draft withOption(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.put(key, value);
        return new Draft(dataset, columns, filters, sort, format, changed, name, told);
    }

    Draft withName(String value) {
        return new Draft(dataset, columns, filters, sort, format, options, value, told);
    }

    Draft withTold(boolean value) {
        return new Draft(dataset, columns, filters, sort, format, options, name, value);
    }
}
