package org.gradeport.api.metrics;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gradeport.api.CatalogueNames;
import org.gradeport.api.openapi.Bounds;
import org.gradeport.api.openapi.Refusal;
import org.gradeport.api.openapi.Words;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.StreamedAnswer;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.FailureClass;
import org.gradeport.format.ExportFormat;
import org.gradeport.metrics.Baseline;
import org.gradeport.metrics.MetricsOffException;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Report;
import org.gradeport.metrics.ReportService;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.Statistics.FailureGroup;
import org.gradeport.metrics.StatisticsService;
import org.gradeport.schedule.ScheduleService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/export-metrics")
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
@Tag(name = "Figures")
class MetricsController {

    private static final int BUFFER = 64 * 1024;

    private final StatisticsService statistics;
    private final ReportService reports;
    private final ScheduleService schedules;
    private final JsonMapper json;
    private final PortalProperties portal;
    private final CatalogueNames names;
    private final RunFilterCheck filters;
    private final Clock clock;

    MetricsController(
            StatisticsService statistics,
            ReportService reports,
            ScheduleService schedules,
            JsonMapper json,
            PortalProperties portal,
            CatalogueNames names,
            RunFilterCheck filters,
            Clock clock) {
        this.statistics = statistics;
        this.reports = reports;
        this.schedules = schedules;
        this.json = json;
        this.portal = portal;
        this.names = names;
        this.filters = filters;
        this.clock = clock;
    }

    @GetMapping("/stats")
    @Refusal(status = HttpStatus.CONFLICT, when = "Runs are not measured")
    @Operation(operationId = "getStats", summary = "The figures of the runs of the last days, today included")
    StatsAnswer stats(
            @RequestParam(defaultValue = "7") @Bounds(min = 1, max = Period.MOST_DAYS) int days,
            @Parameter(hidden = true) RunFilterParameters filter) {
        return StatsAnswer.of(statistics.statistics(period(days), criteria(filter)));
    }

    @GetMapping("/slowest")
    @Refusal(status = HttpStatus.CONFLICT, when = "Runs are not measured")
    @Operation(operationId = "listSlowestRuns", summary = "The runs that took longest, the longest first")
    List<RunAnswer> slowest(
            @RequestParam(defaultValue = "7") @Bounds(min = 1, max = Period.MOST_DAYS) int days,
            @RequestParam(defaultValue = "10") @Bounds(min = 1, max = 100) int limit,
            @Parameter(hidden = true) RunFilterParameters filter) {
        return statistics.slowest(period(days), criteria(filter), limit).stream()
                .map(RunAnswer::of)
                .toList();
    }

    @GetMapping("/failures")
    @Refusal(status = HttpStatus.CONFLICT, when = "Runs are not measured")
    @Operation(operationId = "listFailures", summary = "Failures by class, dataset and format, the most first")
    List<FailureAnswer> failures(
            @RequestParam(defaultValue = "7") @Bounds(min = 1, max = Period.MOST_DAYS) int days,
            @Parameter(hidden = true) RunFilterParameters filter) {
        return statistics.statistics(period(days), criteria(filter)).failures().stream()
                .map(FailureAnswer::of)
                .toList();
    }

    @GetMapping("/schedules/{id}/baseline")
    @Refusal(status = HttpStatus.CONFLICT, when = "Runs are not measured")
    @Operation(
            operationId = "getBaseline",
            summary = "The baseline of a schedule's next run; 204 while too few runs are ready")
    @ApiResponse(responseCode = "200", description = "The baseline")
    @ApiResponse(responseCode = "204", description = "Too few runs are ready", content = @Content)
    ResponseEntity<BaselineAnswer> baseline(@PathVariable long id) {
        Optional<Baseline> baseline = statistics.baseline(id);
        // Refuses a schedule that does not exist; a baseline of it would be empty for ever.
        schedules.get(id);
        return baseline.map(usual -> ResponseEntity.ok(BaselineAnswer.of(usual)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @GetMapping("/export.jsonl")
    @Refusal(status = HttpStatus.CONFLICT, when = "Runs are not measured")
    @Operation(operationId = "listRuns", summary = "All stored runs as JSON lines, the oldest first")
    @ApiResponse(
            responseCode = "200",
            description = "One run a line",
            content = @Content(mediaType = MediaType.APPLICATION_NDJSON_VALUE, schema = @Schema(type = "string")))
    void lines(@Parameter(hidden = true) HttpServletResponse response) throws IOException {
        if (!statistics.enabled()) {
            throw new MetricsOffException();
        }
        StreamedAnswer.send(response, () -> writeLines(response));
    }

    // The stream stays open: to close it would end a broken answer like a whole one.
    private void writeLines(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
        statistics.forEach(run -> write(run, out));
        out.flush();
    }

    @PostMapping("/report")
    @Refusal(status = HttpStatus.CONFLICT, when = "Runs are not measured")
    @Operation(
            operationId = "makeReport",
            summary = "Make the performance report of the last days now, today included, as PDF")
    @ApiResponse(
            responseCode = "200",
            description = "The report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> report(
            @RequestParam(defaultValue = "7") @Bounds(min = 1, max = Period.MOST_DAYS) int days,
            @RequestBody(required = false) @Nullable ReportBody body) {
        Report report = reports.generate(period(body == null ? days : body.days()));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.name())
                                .build()
                                .toString())
                .body(report.bytes());
    }

    private void write(RunMetrics run, OutputStream out) {
        try {
            out.write(json.writeValueAsBytes(RunAnswer.of(run)));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RunCriteria criteria(RunFilterParameters filter) {
        names.check(given(filter.type()), given(filter.format()));
        RunCriteria criteria = filter.filter();
        filters.check(criteria);
        return criteria;
    }

    private static List<String> given(@Nullable String name) {
        return name == null ? List.of() : List.of(name);
    }

    private Period period(int days) {
        return Period.lastDays(days, clock.instant(), portal.zone());
    }

    /// The period of a report: the last days, today included.
    record ReportBody(
            @Bounds(min = 1, max = Period.MOST_DAYS) int days) {}

    /// Narrows the runs that are counted, by parameters of the address.
    record RunFilterParameters(
            @BindParam("export_type") @Nullable @Words(Dataset.class)
            String type,

            @BindParam("export_format") @Nullable @Words(ExportFormat.class)
            String format,

            @BindParam("owner_id") @Nullable Long owner,
            @BindParam("schedule_id") @Nullable Long schedule,
            @Nullable String node) {

        RunCriteria filter() {
            return new RunCriteria(type, format, owner, schedule, node);
        }
    }

    /// The usual figures of a schedule's run, as programs read them.
    ///
    /// @param weekday on which the compared runs ran, such as `monday`; null if the last runs are compared
    record BaselineAnswer(
            @Nullable @Words(DayOfWeek.class) String weekday,
            int runs,
            long rows,
            @JsonProperty("size_bytes") long bytes,
            @JsonProperty("duration_seconds") double duration) {

        static BaselineAnswer of(Baseline usual) {
            DayOfWeek day = usual.weekday();
            return new BaselineAnswer(
                    day == null ? null : day.name().toLowerCase(Locale.ROOT),
                    usual.runs(),
                    usual.rows(),
                    usual.bytes(),
                    usual.duration().toMillis() / 1_000.0);
        }
    }

    /// The failures of one class, dataset and format, as programs read them.
    record FailureAnswer(
            @JsonProperty("class") @Words(FailureClass.class)
            String failureClass,

            @JsonProperty("export_type") @Words(Dataset.class)
            String type,

            @JsonProperty("export_format") @Words(ExportFormat.class)
            String format,

            long failures,
            @JsonProperty("last_export_id") long lastExport,
            @JsonProperty("last_at") Instant lastAt) {

        static FailureAnswer of(FailureGroup failureGroup) {
            return new FailureAnswer(
                    failureGroup.failureClass().name().toLowerCase(Locale.ROOT),
                    failureGroup.dataset(),
                    failureGroup.format(),
                    failureGroup.failures(),
                    failureGroup.lastExport(),
                    failureGroup.lastAt());
        }
    }
}
