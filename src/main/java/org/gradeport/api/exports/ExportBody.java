package org.gradeport.api.exports;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection.Pick;
import org.gradeport.export.ExportRequest;
import org.jspecify.annotations.Nullable;

/// A request for an export, as programs write it.
public record ExportBody(
        @JsonProperty("export_type") @Schema(example = "grades", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String type,

        @JsonProperty("export_format") @Schema(example = "csv", defaultValue = "excel") @Nullable
        String format,

        @Schema(description = "Keys of the columns in their order, or {\"key\", \"label\"} to rename one") @Nullable
        List<ColumnBody> columns,

        @Schema(description = "Values by filter: a text, number or boolean, or a list of alternatives") @Nullable
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
}
