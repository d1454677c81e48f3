package org.gradeport.api.exports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradeport.api.openapi.Refusal;
import org.gradeport.base.Texts;
import org.gradeport.error.Problems;
import org.gradeport.export.ExportService;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.download.FileResponse;
import org.gradeport.storage.DamagedFileException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Exports")
class DownloadController {

    private static final String RETRY_SECONDS = "2";

    private final ExportService exports;

    DownloadController(ExportService exports) {
        this.exports = exports;
    }

    @GetMapping("/api/v1/export-jobs/{id}/download")
    @Operation(
            operationId = "downloadExport",
            summary = "Download the file, or a range of it: 503 with Retry-After until it is ready, 410 when it is gone"
                    + " or damaged")
    @Refusal(status = HttpStatus.CONFLICT, when = "It failed or was cancelled")
    @Refusal(status = HttpStatus.GONE, when = "The file is expired, missing or damaged")
    void download(
            @PathVariable long id, @Parameter(hidden = true) HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FileResponse.send(exports.open(id), request, response);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(ExportStateException refusal) {
        return switch (refusal.status()) {
            case QUEUED, RUNNING -> later(refusal);
            case READY, EXPIRED -> Problems.answer(HttpStatus.GONE, refusal, "Request the export again.");
            case FAILED, CANCELLED -> Problems.answer(HttpStatus.CONFLICT, refusal, "Retry it, or request it again.");
        };
    }

    /// After the first bytes a failure ends the connection: a problem would become a part of the file.
    @ExceptionHandler
    ResponseEntity<ProblemDetail> damaged(DamagedFileException failure, HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        return notReady(new ExportStateException(ExportStatus.READY, Texts.say("export.refused.damaged")));
    }

    private static ResponseEntity<ProblemDetail> later(ExportStateException refusal) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE, refusal, "Ask again after the seconds in Retry-After."));
    }
}
