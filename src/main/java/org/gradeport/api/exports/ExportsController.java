package org.gradeport.api.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.api.CatalogueNames;
import org.gradeport.export.Export;
import org.gradeport.export.ExportCriteria;
import org.gradeport.export.ExportPage;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStatus;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    @Operation(summary = "Request an export; it is written in the background")
    ResponseEntity<ExportAnswer> request(
            @RequestBody ExportBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        return accepted(exports.request(body.request(), idempotencyKey));
    }

    @GetMapping
    @Operation(summary = "List exports, newest first; administrators and operators see all")
    PageAnswer list(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "") Set<String> status,
            @RequestParam(name = "export_type", defaultValue = "") Set<String> types,
            @RequestParam(name = "export_format", defaultValue = "") Set<String> formats,
            @RequestParam(name = "created_from", required = false) @Nullable Instant createdFrom,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "-created") String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Set<ExportStatus> wanted = StatusReader.read(status);
        names.check(types, formats);
        return PageAnswer.of(
                exports.list(new ExportCriteria(mine, wanted, types, formats, createdFrom, text, sort, page, size)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one export")
    ExportAnswer get(@PathVariable long id) {
        return ExportAnswer.of(exports.get(id));
    }

    @PostMapping("/{id}/retry")
    @Operation(summary = "Run a failed or cancelled export again")
    ResponseEntity<ExportAnswer> retry(@PathVariable long id) {
        return accepted(exports.retry(id));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Cancel an export; with purge=true delete it and its file")
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
