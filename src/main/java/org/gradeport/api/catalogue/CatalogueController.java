package org.gradeport.api.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.gradeport.dataset.Choice;
import org.gradeport.dataset.Datasets;
import org.gradeport.export.ExportService;
import org.gradeport.format.Formats;
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
    @Operation(summary = "The datasets, with columns and filters")
    List<TypeAnswer> types() {
        return datasets.all().stream().map(TypeAnswer::of).toList();
    }

    @GetMapping("/export-types/{type}/filters/{filter}/choices")
    @Operation(summary = "The first fifty values of a reference filter whose label contains the text")
    List<Choice> choices(
            @PathVariable String type, @PathVariable String filter, @RequestParam(defaultValue = "") String text) {
        return exports.choices(type, filter, text, MOST_CHOICES);
    }

    @GetMapping("/export-formats")
    @Operation(summary = "The formats, with options")
    List<FormatAnswer> formats() {
        return formats.all().stream().map(FormatAnswer::of).toList();
    }
}
