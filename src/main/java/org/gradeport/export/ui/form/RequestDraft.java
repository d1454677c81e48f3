package org.gradeport.export.ui.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.format.ExportFormat;

/// The draft of a request, stored in the URL.
///
/// @param columns empty for the dataset's defaults
/// @param name empty for the dataset's label
/// @param notifyOwner whether the owner is mailed
record RequestDraft(
        String dataset,
        List<Pick> columns,
        Map<String, List<String>> filters,
        List<Sort> sort,
        String format,
        Map<String, String> options,
        String name,
        boolean notifyOwner) {

    RequestDraft {
        columns = List.copyOf(columns);
        filters = Map.copyOf(filters);
        sort = List.copyOf(sort);
        options = Map.copyOf(options);
    }

    static final RequestDraft EMPTY = new RequestDraft("", List.of(), Map.of(), List.of(), "", Map.of(), "", false);

    static RequestDraft of(ExportRequest request) {
        Selection selection = request.selection();
        return new RequestDraft(
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
                new NoticeOptions(notifyOwner, List.of(), false));
    }

    /// The same draft with this dataset and format, because those of the draft may not exist any more.
    RequestDraft known(Dataset known, ExportFormat written) {
        RequestDraft same = dataset.equals(known.name()) ? this : withDataset(known.name());
        return format.equals(written.name()) ? same : same.withFormat(written.name());
    }

    /// The selected columns; the dataset's defaults if none is selected.
    List<Pick> picked(Dataset of) {
        return columns.isEmpty()
                ? of.defaultColumns().stream().map(key -> new Pick(key, null)).toList()
                : columns;
    }

    /// Another dataset has other columns, filters and orders, so these are reset.
    RequestDraft withDataset(String value) {
        return new RequestDraft(value, List.of(), Map.of(), List.of(), format, options, name, notifyOwner);
    }

    RequestDraft withColumns(List<Pick> value) {
        return new RequestDraft(dataset, value, filters, sort, format, options, name, notifyOwner);
    }

    /// The values of a filter; its defaults if the draft does not name it.
    List<String> values(DatasetFilter datasetFilter) {
        return filters.getOrDefault(datasetFilter.key(), datasetFilter.defaults());
    }

    /// Default values are not stored; an empty list removes the default.
    RequestDraft withFilter(DatasetFilter datasetFilter, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(filters);
        if (values.equals(datasetFilter.defaults())) {
            changed.remove(datasetFilter.key());
        } else {
            changed.put(datasetFilter.key(), List.copyOf(values));
        }
        return new RequestDraft(dataset, columns, changed, sort, format, options, name, notifyOwner);
    }

    RequestDraft withoutFilters() {
        return new RequestDraft(dataset, columns, Map.of(), sort, format, options, name, notifyOwner);
    }

    RequestDraft withSort(List<Sort> value) {
        return new RequestDraft(dataset, columns, filters, value, format, options, name, notifyOwner);
    }

    /// Another format has other options, so these are reset.
    RequestDraft withFormat(String value) {
        return new RequestDraft(dataset, columns, filters, sort, value, Map.of(), name, notifyOwner);
    }

    RequestDraft withOption(String key, String value) {
        Map<String, String> changed = new LinkedHashMap<>(options);
        changed.put(key, value);
        return new RequestDraft(dataset, columns, filters, sort, format, changed, name, notifyOwner);
    }

    RequestDraft withName(String value) {
        return new RequestDraft(dataset, columns, filters, sort, format, options, value, notifyOwner);
    }

    RequestDraft withNotifyOwner(boolean value) {
        return new RequestDraft(dataset, columns, filters, sort, format, options, name, value);
    }
}
