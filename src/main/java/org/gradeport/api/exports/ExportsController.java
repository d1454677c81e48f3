package org.gradeport.api.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.api.CatalogueNames;
import org.gradeport.api.Paging;
import org.gradeport.api.openapi.Bounds;
import org.gradeport.api.openapi.Refusal;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportPage;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.format.ExportFormat;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(ExportsController.PATH)
@Tag(name = "Exports")
public class ExportsController {

    public static final String PATH = "/api/v1/import-export/exports";

    private final ExportService exports;
    private final CatalogueNames names;

    ExportsController(ExportService exports, CatalogueNames names) {
        this.exports = exports;
        this.names = names;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refusal(status = HttpStatus.NOT_FOUND, when = "The export of this Idempotency-Key is deleted")
    @Refusal(status = HttpStatus.UNPROCESSABLE_CONTENT, when = "It has more rows than the limit")
    @Operation(operationId = "requestExport", summary = "Request an export; it is written in the background")
    ResponseEntity<ExportAnswer> request(
            @RequestBody ExportBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        return accepted(exports.request(body.request(), idempotencyKey));
    }

    @GetMapping
    @Operation(
            operationId = "listExports",
            summary = "List exports, newest first; administrators and operators see all")
    PageAnswer list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") Set<@Words(ExportStatus.class) String> status,
            @RequestParam(name = "export_type", defaultValue = "") Set<@Words(Dataset.class) String> types,
            @RequestParam(name = "export_format", defaultValue = "") Set<@Words(ExportFormat.class) String> formats,
            @RequestParam(name = "created_from", required = false) @Nullable Instant createdFrom,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "-created")
                    @Words(
                            also = {
                                "created",
                                "name",
                                "status",
                                "rows",
                                "size",
                                "expires",
                                "-created",
                                "-name",
                                "-status",
                                "-rows",
                                "-size",
                                "-expires"
                            })
                    String sort,
            @RequestParam(defaultValue = "0") @Bounds(min = 0, max = Paging.LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Bounds(min = 1, max = Paging.LARGEST) int size) {
        Set<ExportStatus> wanted = StatusReader.read(status);
        names.check(types, formats);
        Paging.check(page, size);
        return PageAnswer.of(
                exports.list(new ExportCriteria(mine, wanted, types, formats, createdFrom, text, sort, page, size)));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getExport", summary = "Read one export")
    ExportAnswer get(@PathVariable long id) {
        return ExportAnswer.of(exports.get(id));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refusal(status = HttpStatus.CONFLICT, when = "It neither failed nor was cancelled")
    @Operation(operationId = "retryExport", summary = "Run a failed or cancelled export again")
    ResponseEntity<ExportAnswer> retry(@PathVariable long id) {
        return accepted(exports.retry(id));
    }

    @DeleteMapping("/{id}")
    @ApiResponse(responseCode = "202", description = "It is being cancelled")
    @ApiResponse(responseCode = "204", description = "It and its file are deleted", content = @Content)
    @Refusal(status = HttpStatus.CONFLICT, when = "It has ended")
    @Operation(operationId = "cancelExport", summary = "Cancel an export; with purge=true delete it and its file")
    ResponseEntity<ExportAnswer> cancel(@PathVariable long id, @RequestParam(defaultValue = "false") boolean purge) {
        if (purge) {
            exports.delete(id);
            return ResponseEntity.noContent().build();
        }
        exports.cancel(id);
        return ResponseEntity.accepted().body(get(id));
    }

    private static ResponseEntity<ExportAnswer> accepted(Export export) {
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + export.id()))
                .body(ExportAnswer.of(export));
    }

    /// One page of exports, and how many there are in all.
    @Schema(name = "ExportPage")
    record PageAnswer(List<ExportAnswer> items, int page, int size, long total) {

        static PageAnswer of(ExportPage page) {
            return new PageAnswer(
                    page.items().stream().map(ExportAnswer::of).toList(), page.page(), page.size(), page.total());
        }
    }

    /// Reads states as programs write them.
    static final class StatusReader {

        private static final List<String> ALLOWED = Arrays.stream(ExportStatus.values())
                .map(status -> status.name().toLowerCase(Locale.ROOT))
                .toList();

        private StatusReader() {}

        static Set<ExportStatus> read(Set<String> words) {
            return words.stream().map(StatusReader::read).collect(Collectors.toSet());
        }

        private static ExportStatus read(String word) {
            if (!ALLOWED.contains(word)) {
                throw new InvalidValueException("status", "There is no status “%s”.".formatted(word), ALLOWED);
            }
            return ExportStatus.valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
