package org.gradeport.api.exports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.api.exports.ExportBody.ColumnBody;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.jspecify.annotations.Nullable;

/// Reads columns, filters and order as programs write them.
final class SelectionReader {

    private SelectionReader() {}

    static Selection read(
            @Nullable List<ColumnBody> columns,
            @Nullable Map<String, @Nullable Object> filters,
            @Nullable List<String> sort) {
        return new Selection(
                columns == null
                        ? List.of()
                        : columns.stream().map(ColumnBody::pick).toList(),
                filters == null ? Map.of() : filters(filters),
                sort == null
                        ? List.of()
                        : sort.stream().map(SelectionReader::sort).toList());
    }

    private static Sort sort(String key) {
        return key.startsWith("-") ? new Sort(key.substring(1), true) : new Sort(key, false);
    }

    private static Map<String, List<String>> filters(Map<String, @Nullable Object> filters) {
        Map<String, List<String>> read = new LinkedHashMap<>();
        Faults faults = new Faults();
        filters.forEach((key, value) -> faults.check(() -> read.put(key, values(key, value))));
        faults.refuse();
        return read;
    }

    private static List<String> values(String key, @Nullable Object value) {
        return value instanceof List<?> several
                ? several.stream().map(one -> scalar(key, one)).toList()
                : List.of(scalar(key, value));
    }

    private static String scalar(String key, @Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw new InvalidValueException(
                Part.FILTERS,
                "." + key,
                "The filter “%s” takes a text, a number, true, false, or a list of these; leave it out to lift it."
                        .formatted(key),
                List.of());
    }
}
