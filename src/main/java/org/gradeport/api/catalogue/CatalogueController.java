package org.gradeport.api.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.DatasetFilter;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportService;
import org.gradeport.format.ExportFormat;
import org.gradeport.format.FormatOption;
import org.gradeport.format.Formats;
import org.gradeport.table.Column;
import org.gradeport.table.ColumnType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "What can be exported")
class CatalogueController {

    private static final int MOST_CHOICES = 50;

    private final Datasets datasets;
    private final Formats formats;
    private final ExportService exports;

    CatalogueController(Datasets datasets, Formats formats, ExportService exports) {
        this.datasets = datasets;
        this.formats = formats;
        this.exports = exports;
    }

    @GetMapping("/export-types")
    @Operation(operationId = "listExportTypes", summary = "The datasets, with columns and filters")
    List<TypeAnswer> types() {
        return datasets.all().stream().map(TypeAnswer::of).toList();
    }

    @GetMapping("/export-types/{type}/filters/{filter}/choices")
    @Operation(
            operationId = "listChoices",
            summary = "The first fifty values of a reference filter whose label contains the text")
    List<Choice> choices(
            @PathVariable @Words(Dataset.class) String type,
            @PathVariable String filter,
            @RequestParam(defaultValue = "") String text) {
        return exports.choices(type, filter, text, MOST_CHOICES);
    }

    @GetMapping("/export-formats")
    @Operation(operationId = "listExportFormats", summary = "The formats, with options")
    List<FormatAnswer> formats() {
        return formats.all().stream().map(FormatAnswer::of).toList();
    }

    /// A format, as programs read it.
    @Schema(name = "ExportFormat")
    record FormatAnswer(
            String name,
            String label,
            String extension,
            @JsonProperty("media_type") String mediaType,
            List<FormatOption> options) {

        static FormatAnswer of(ExportFormat format) {
            return new FormatAnswer(
                    format.name(), format.label(), format.extension(), format.mediaType(), format.options());
        }
    }

    /// A dataset, as programs read it.
    @Schema(name = "ExportType")
    record TypeAnswer(
            String name,
            String label,
            List<ColumnAnswer> columns,
            @JsonProperty("default_columns") List<String> defaultColumns,
            List<FilterAnswer> filters) {

        static TypeAnswer of(Dataset dataset) {
            return new TypeAnswer(
                    dataset.name(),
                    dataset.label(),
                    dataset.columns().stream().map(ColumnAnswer::of).toList(),
                    dataset.defaultColumns(),
                    dataset.filters().stream().map(FilterAnswer::of).toList());
        }

        private static String word(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }

        /// A column and the type of its values.
        record ColumnAnswer(
                String key,
                String label,
                @Words(ColumnType.class) String type) {

            static ColumnAnswer of(Column column) {
                return new ColumnAnswer(column.key(), column.label(), word(column.type()));
            }
        }

        /// A filter: `choices` for fixed values, `defaults` for those that hold where a request does not name it.
        record FilterAnswer(
                String key,
                String label,
                @Words(DatasetFilter.Type.class) String type,
                List<Choice> choices,
                List<String> defaults) {

            static FilterAnswer of(DatasetFilter datasetFilter) {
                return new FilterAnswer(
                        datasetFilter.key(),
                        datasetFilter.label(),
                        word(datasetFilter.type()),
                        datasetFilter.choices(),
                        datasetFilter.defaults());
            }
        }
    }
}
