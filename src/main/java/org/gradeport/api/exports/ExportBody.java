package org.gradeport.api.exports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Selection;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ExportRequest;
import org.gradeport.format.ExportFormat;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.jspecify.annotations.Nullable;

/// A request for an export, as programs write it.
public record ExportBody(
        @JsonProperty("export_type")
        @Schema(example = "grades", requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        @Words(Dataset.class)
        String type,

        @JsonProperty("export_format")
        @Schema(example = "csv", defaultValue = "excel")
        @Nullable
        @Words(ExportFormat.class)
        String format,

        @Schema(description = "Keys of the columns in their order, or {\"key\", \"label\"} to rename one") @Nullable
        List<ColumnBody> columns,

        @JsonSetter(contentNulls = Nulls.SET)
        @Schema(description = "Values by filter: a text, number or boolean, or a list of alternatives")
        @Nullable
        Map<String, @Nullable Object> filters,

        @Schema(description = "Keys of columns to order by; a - in front for descending") @Nullable
        List<String> sort,

        @Schema(description = "Values by option of the format") @Nullable
        Map<String, String> options,

        @Nullable String name) {

    public ExportRequest request() {
        return new ExportRequest(
                type == null ? "" : type,
                format == null ? "excel" : format,
                SelectionReader.read(columns, filters, sort),
                options == null ? Map.of() : options,
                name);
    }

    /// A column: its key alone, or with another label.
    record ColumnBody(String key, @Nullable String label) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static ColumnBody of(String key) {
            return new ColumnBody(key, null);
        }

        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        static ColumnBody of(
                @JsonProperty(value = "key", required = true) String key,
                @JsonProperty("label") @Nullable String label) {
            return new ColumnBody(key, label);
        }

        Pick pick() {
            return new Pick(key, label);
        }
    }

    /// Reads columns, filters and order as programs write them.
    static final class SelectionReader {

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
}
