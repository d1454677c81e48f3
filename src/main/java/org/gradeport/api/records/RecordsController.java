package org.gradeport.api.records;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.school.ImportListener;
import org.gradeport.school.ImportReport;
import org.gradeport.school.RecordsImport;
import org.gradeport.school.RecordsQuery;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/records")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Records")
class RecordsController {

    private static final List<String> MODES = List.of("check", "apply");

    private final RecordsImport records;
    private final RecordsQuery query;
    private final Path uploads;

    RecordsController(RecordsImport records, RecordsQuery query, PortalProperties portal) {
        this.records = records;
        this.query = query;
        this.uploads = UploadConfiguration.folder(portal);
    }

    @GetMapping
    @Operation(summary = "What is loaded, and when it came")
    RecordsAnswer loaded() {
        return RecordsAnswer.of(query.counts(), query.lastImport());
    }

    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Check a OneRoster zip, or check and apply it; 422 when it has errors")
    ResponseEntity<ImportAnswer> bring(
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "check") String mode)
            throws IOException {
        if (!MODES.contains(mode)) {
            throw new InvalidValueException("mode", "There is no mode “%s”.".formatted(mode), MODES);
        }
        ImportReport report = run(required(file), mode);
        HttpStatus status = report.errors() > 0 ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return ResponseEntity.status(status).body(ImportAnswer.of(report));
    }

    private static MultipartFile required(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new InvalidValueException("file", "The part “file” with the zip is missing or empty.", List.of());
        }
        return file;
    }

    private ImportReport run(MultipartFile file, String mode) throws IOException {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("upload.zip");
        Path zip = Files.createTempFile(uploads, "records-", ".zip");
        try {
            file.transferTo(zip);
            return mode.equals("apply")
                    ? records.apply(zip, name, ImportListener.NONE)
                    : records.check(zip, name, ImportListener.NONE);
        } finally {
            Files.deleteIfExists(zip);
        }
    }
}
