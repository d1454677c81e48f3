package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gradeport.api.Paging;
import org.gradeport.api.openapi.Bounds;
import org.gradeport.api.openapi.Refusal;
import org.gradeport.api.openapi.Words;
import org.gradeport.base.StreamedAnswer;
import org.gradeport.dataset.Dataset;
import org.gradeport.format.ExportFormat;
import org.gradeport.retention.PolicyChange;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionPreview;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweptFile;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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
import org.springframework.web.server.ResponseStatusException;

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
    @Operation(operationId = "getPolicy", summary = "The retention policy, and the plan of automatic sweeps")
    PolicyAnswer policy() {
        return PolicyAnswer.of(retention.policy(), retention.automatic());
    }

    @PutMapping("/policy")
    @Refusal(status = HttpStatus.CONFLICT, when = "The given version is not the present one")
    @Operation(operationId = "changePolicy", summary = "Replace the policy; the expiry of all files changes at once")
    PolicyAnswer change(@RequestBody PolicyBody body) {
        return PolicyAnswer.of(retention.change(body.change()), retention.automatic());
    }

    @GetMapping(path = "/preview", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "previewSweep",
            summary = "Preview a sweep: which files it would delete or archive, and which stay and why")
    RetentionPreviewAnswer preview() {
        RetentionPreview preview = retention.preview();
        return RetentionPreviewAnswer.of(preview, retention.files(preview.asOf(), 0, MOST));
    }

    @GetMapping(path = "/preview", produces = CSV)
    @Operation(summary = "The same as a list of all files")
    @ApiResponse(
            responseCode = "200",
            description = "At most 500 files as JSON, or all as CSV",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    void previewCsv(@Parameter(hidden = true) HttpServletResponse response) throws IOException {
        StreamedAnswer.send(response, () -> {
            response.setContentType(CSV + ";charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"retention-preview.csv\"");
            retention.csv(clock.instant(), response.getOutputStream());
        });
    }

    @PostMapping("/run")
    @Refusal(
            status = HttpStatus.CONFLICT,
            when = "The preview is old, something has changed since, or a sweep is running")
    @Operation(
            operationId = "runSweep",
            summary = "Apply a preview of the last ten minutes; 409 if anything has changed since")
    SweepAnswer run(@RequestBody SweepBody body) {
        return SweepAnswer.of(retention.run(body.checked()));
    }

    @GetMapping("/runs")
    @Operation(operationId = "listSweeps", summary = "The sweeps, the last first")
    SweepAnswer.Page runs(
            @RequestParam(defaultValue = "0") @Bounds(min = 0, max = Paging.LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Bounds(min = 1, max = 500) int size) {
        Paging.check(page, size);
        return SweepAnswer.Page.of(retention.runs(page, size));
    }

    @GetMapping("/runs/{id}/files")
    @Operation(operationId = "listSweptFiles", summary = "The files that a sweep processed, by export")
    List<SweptFileAnswer> files(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") @Bounds(min = 0, max = Paging.LAST_PAGE) int page,
            @RequestParam(defaultValue = "500") @Bounds(min = 1, max = 500) int size) {
        Paging.check(page, size);
        return retention
                .swept(id, page, size)
                .orElseThrow(
                        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no sweep %d".formatted(id)))
                .stream()
                .map(SweptFileAnswer::of)
                .toList();
    }

    /// A new policy.
    ///
    /// @param version of the policy that it replaces
    /// @param usual the rule for all other files; null for the default of the environment
    record PolicyBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            Integer version,

            @JsonProperty("default") @Nullable RetentionRuleBody usual,
            @Nullable List<RetentionRuleBody> rules) {

        PolicyChange change() {
            if (version == null) {
                throw new InvalidValueException(
                        "version", "The version of the policy that you read is missing.", List.of());
            }
            List<RetentionRuleBody> all = rules == null ? List.of() : rules;
            return new PolicyChange(
                    version,
                    usual == null ? null : usual.rule(),
                    all.stream().map(RetentionRuleBody::rule).toList());
        }
    }

    /// How long files live, as programs read it.
    ///
    /// @param defaultFrom `environment` or `policy`
    record PolicyAnswer(
            int version,
            @JsonProperty("default") RetentionRuleAnswer usual,

            @JsonProperty("default_from") @Words(also = {"environment", "policy"})
            String defaultFrom,

            List<RetentionRuleAnswer> rules,
            @JsonProperty("changed_at") @Nullable Instant changedAt,
            @JsonProperty("changed_by") @Nullable String changedBy,
            Automatic automatic) {

        /// The automatic sweep.
        ///
        /// @param enabled false with `ENABLE_MAINTENANCE_SCHEDULER=false`
        record Automatic(
                boolean enabled,
                String sentence,
                @JsonProperty("next_run") @Nullable Instant next) {}

        static PolicyAnswer of(RetentionPolicy policy, RetentionService.AutomaticSweep automatic) {
            return new PolicyAnswer(
                    policy.version(),
                    RetentionRuleAnswer.of(policy.defaultRule()),
                    policy.fromEnvironment() ? "environment" : "policy",
                    policy.rules().stream().map(RetentionRuleAnswer::of).toList(),
                    policy.changedAt(),
                    policy.changedBy(),
                    new Automatic(automatic.enabled(), automatic.sentence(), automatic.next()));
        }
    }

    /// The preview to apply.
    ///
    /// @param token the preview's
    record SweepBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String token) {

        String checked() {
            if (token == null) {
                throw new InvalidValueException("token", "The token of a preview is missing.", List.of());
            }
            return token;
        }
    }

    /// What a sweep did with a file, as programs read it.
    ///
    /// @param outcome `deleted`, `archived`, `removed` (from the archive) or `missing`
    record SweptFileAnswer(
            @JsonProperty("export_id") long export,
            String name,

            @JsonProperty("export_type") @Words(Dataset.class)
            String type,

            @JsonProperty("export_format") @Words(ExportFormat.class)
            String format,

            String owner,

            @JsonProperty("deed") @Words(SweptFile.Outcome.class)
            String outcome,

            @JsonProperty("size_bytes") long sizeBytes) {

        static SweptFileAnswer of(SweptFile file) {
            return new SweptFileAnswer(
                    file.export(),
                    file.name(),
                    file.dataset(),
                    file.format(),
                    file.ownerName(),
                    file.outcome().name().toLowerCase(Locale.ROOT),
                    file.sizeBytes());
        }
    }
}
