package org.gradeport.api.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.RetentionService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/retention")
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
@Tag(name = "Retention")
class RetentionController {

    private static final String CSV = "text/csv";
    private static final int MOST = 500;

    private final RetentionService retention;
    private final Clock clock;

    RetentionController(RetentionService retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    @GetMapping("/policy")
    @Operation(summary = "The retention policy, and the plan of automatic sweeps")
    PolicyAnswer policy() {
        return PolicyAnswer.of(retention.policy(), retention.automatic());
    }

    @PutMapping("/policy")
    @Operation(summary = "Replace the policy; the expiry of all files changes at once")
    PolicyAnswer change(@RequestBody PolicyBody body) {
        return PolicyAnswer.of(retention.change(body.change()), retention.automatic());
    }

    @GetMapping(path = "/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Preview a sweep: which files it would delete or archive, and which stay and why")
    RetentionPreviewAnswer preview() {
        RetentionPreview preview = retention.preview();
        return RetentionPreviewAnswer.of(preview, retention.files(preview.asOf(), 0, MOST));
    }

    @GetMapping(path = "/preview", produces = CSV)
    @Operation(summary = "The same as a list of all files")
    void previewCsv(HttpServletResponse response) throws IOException {
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"retention-preview.csv\"");
        retention.csv(clock.instant(), response.getOutputStream());
    }

    @PostMapping("/run")
    @Operation(summary = "Apply a preview of the last ten minutes; 409 if anything has changed since")
    SweepAnswer run(@RequestBody SweepBody body) {
        return SweepAnswer.of(retention.run(body.checked()));
    }

    @GetMapping("/runs")
    @Operation(summary = "The sweeps, the last first")
    SweepAnswer.Page runs(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return SweepAnswer.Page.of(retention.runs(page, size));
    }

    @GetMapping("/runs/{id}/files")
    @Operation(summary = "The files that a sweep processed, by export")
    List<SweptFileAnswer> files(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "500") int size) {
        return retention.swept(id, page, size).stream().map(SweptFileAnswer::of).toList();
    }
}
