package org.gradeport.api.records;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.SchemaProperty;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.api.openapi.Refusal;
import org.gradeport.api.openapi.Words;
import org.gradeport.api.records.ImportAnswer.ChangesAnswer;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.ImportUndo;
import org.gradeport.school.LastImport;
import org.gradeport.school.Reading;
import org.gradeport.school.RecordCounts;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.school.UploadFolder;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/records")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Records")
class RecordsController {

    private static final List<String> MODES = List.of("check", "apply");
    private static final List<String> FIELDS = Stream.concat(
                    Stream.of("mode", "accept"), ReadingParameters.NAMES.stream())
            .toList();

    private final RecordsImport records;
    private final ImportUndo undo;
    private final RecordsQuery query;
    private final UploadFolder uploads;

    RecordsController(RecordsImport records, ImportUndo undo, RecordsQuery query, UploadFolder uploads) {
        this.records = records;
        this.undo = undo;
        this.query = query;
        this.uploads = uploads;
    }

    @GetMapping
    @Operation(operationId = "getRecords", summary = "The number of loaded records, and the last imports")
    RecordsAnswer loaded() {
        return RecordsAnswer.of(query.counts(), query.lastImports());
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "importRecords",
            summary = "Check a OneRoster zip, or check and apply it",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schemaProperties =
                                                    @SchemaProperty(
                                                            name = "file",
                                                            schema = @Schema(type = "string", format = "binary")))))
    @ApiResponse(responseCode = "200", description = "It was checked, or applied")
    @Refusal(
            status = HttpStatus.CONFLICT,
            when = "Nothing was written: a warning must be accepted by name, or another import runs",
            retryAfter = true,
            with = ImportAnswer.class)
    @ApiResponse(responseCode = "422", description = "Nothing was written: there are errors")
    ResponseEntity<ImportAnswer> bring(
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {"check", "apply"},
                                            defaultValue = "check"))
                    @RequestParam(required = false)
                    @Nullable
                    String mode,
            @Parameter(
                            description = "Codes of warnings that are accepted, separated by commas",
                            example = "many_missing,school_missing")
                    @RequestParam(required = false)
                    @Nullable
                    String accept,
            @Parameter(
                            description = "Whether known deviations from the standard are errors or are mended; without"
                                    + " it, as the last import of the same source",
                            schema = @Schema(allowableValues = {"strict", "lenient"}))
                    @RequestParam(required = false)
                    @Nullable
                    String reading,
            @Parameter(
                            description = "The encoding of the files; another one than utf-8 only with reading=lenient",
                            schema = @Schema(allowableValues = {"utf-8", "windows-1252"}))
                    @RequestParam(required = false)
                    @Nullable
                    String encoding,
            @Parameter(
                            name = "invalid_rows",
                            description = "Whether rows that cannot be mended are errors or are left out, which only"
                                    + " reading=lenient does",
                            schema = @Schema(allowableValues = {"refuse", "leave_out"}))
                    @RequestParam(name = "invalid_rows", required = false)
                    @Nullable
                    String invalidRows,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        try (ImportUpload upload = ImportUpload.receive(request, uploads, FIELDS)) {
            ReadingParameters how = new ReadingParameters(reading, encoding, invalidRows).or(upload);
            boolean apply = applies(
                    Objects.requireNonNullElse(mode, upload.field("mode").orElse("check")));
            Set<String> accepted = accepted(
                    Objects.requireNonNullElse(accept, upload.field("accept").orElse("")));
            return answer(run(upload, apply, how.chosen(), accepted), apply);
        }
    }

    @PostMapping("/imports/{id}/undo")
    @Operation(
            operationId = "undoImport",
            summary = "Undo the last import: the records become what they were before it")
    @ApiResponse(responseCode = "200", description = "It is undone; this is what is loaded now")
    @Refusal(
            status = HttpStatus.CONFLICT,
            when = "Nothing was written: another import came after it or runs, or it is already undone",
            retryAfter = true)
    RecordsAnswer undo(@PathVariable long id) {
        undo.run(id);
        return loaded();
    }

    private static boolean applies(String mode) {
        if (!MODES.contains(mode)) {
            throw new InvalidValueException("mode", "There is no mode “%s”.".formatted(mode), MODES);
        }
        return mode.equals("apply");
    }

    private static Set<String> accepted(String accept) {
        Set<String> codes = Arrays.stream(accept.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        for (String code : codes) {
            if (!RecordsImport.ACCEPTED_BY_NAME.contains(code)) {
                throw new InvalidValueException(
                        "accept",
                        "There is no warning “%s” that is accepted by name.".formatted(code),
                        RecordsImport.ACCEPTED_BY_NAME);
            }
        }
        return codes;
    }

    private ImportReport run(ImportUpload upload, boolean apply, Optional<Reading> reading, Set<String> accepted) {
        return apply
                ? records.apply(upload.zip(), upload.fileName(), reading, accepted, ImportListener.NONE)
                : records.check(upload.zip(), upload.fileName(), reading, ImportListener.NONE);
    }

    private static ResponseEntity<ImportAnswer> answer(ImportReport report, boolean apply) {
        if (report.errors() > 0) {
            return ResponseEntity.unprocessableContent().body(ImportAnswer.of(report));
        } else if (apply && !report.applied()) {
            throw new UnacceptedWarningsException(report);
        }
        return ResponseEntity.ok(ImportAnswer.of(report));
    }

    /// What is loaded, as programs read it.
    ///
    /// @param imports the last imports, the newest first
    record RecordsAnswer(
            RecordCounts counts,
            @JsonProperty("last_import") @Nullable LastImportAnswer lastImport,
            List<LastImportAnswer> imports) {

        static RecordsAnswer of(RecordCounts counts, List<LastImport> last) {
            List<LastImportAnswer> imports =
                    last.stream().map(LastImportAnswer::of).toList();
            return new RecordsAnswer(counts, imports.isEmpty() ? null : imports.getFirst(), imports);
        }

        /// Where the records came from.
        ///
        /// @param undoable whether it can be undone
        record LastImportAnswer(
                long id,
                @JsonProperty("finished_at") Instant finishedAt,
                @JsonProperty("imported_by") String by,
                @JsonProperty("file_name") String fileName,
                @Words(also = {"1.1", "1.2"}) String version,
                @Words(also = {"bulk", "delta", "mixed"}) String mode,
                boolean sample,
                List<ChangesAnswer> files,
                boolean undoable,
                @JsonProperty("undone_at") @Nullable Instant undoneAt,
                @JsonProperty("undone_by") @Nullable String undoneBy) {

            static LastImportAnswer of(LastImport last) {
                return new LastImportAnswer(
                        last.undo().id(),
                        last.finishedAt(),
                        last.by(),
                        last.fileName(),
                        last.version(),
                        last.mode(),
                        last.sample(),
                        last.files().stream().map(ChangesAnswer::of).toList(),
                        last.undo().possible(),
                        last.undo().at(),
                        last.undo().by());
            }
        }
    }
}
