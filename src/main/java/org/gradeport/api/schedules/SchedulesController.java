package org.gradeport.api.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.gradeport.api.Paging;
import org.gradeport.api.exports.ExportAnswer;
import org.gradeport.api.exports.ExportsController;
import org.gradeport.api.openapi.Bounds;
import org.gradeport.api.openapi.Refusal;
import org.gradeport.api.schedules.ScheduleAnswer.LineAnswer;
import org.gradeport.export.Export;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(SchedulesController.PATH)
@Tag(name = "Schedules")
public class SchedulesController {

    public static final String PATH = "/api/v1/export-schedules";

    private final ScheduleService schedules;

    SchedulesController(ScheduleService schedules) {
        this.schedules = schedules;
    }

    /// All schedules that the caller may see.
    record SchedulesAnswer(
            List<ScheduleAnswer> items,
            long total,
            @JsonProperty("scheduler_enabled") boolean runs) {}

    /// The history of a schedule.
    @Schema(name = "ScheduleHistory")
    record HistoryAnswer(List<LineAnswer> items, int page, int size, long total) {}

    /// When a pause ends; null for no automatic end.
    record PauseBody(@Nullable Instant until) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Refusal(status = HttpStatus.NOT_FOUND, when = "The schedule of this Idempotency-Key is deleted")
    @Operation(operationId = "createSchedule", summary = "Create a schedule, which is yours and switched on")
    ResponseEntity<ScheduleAnswer> create(
            @RequestBody ScheduleBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey) {
        Schedule made = schedules.create(body.definition(), idempotencyKey);
        return ResponseEntity.created(URI.create(PATH + "/" + made.id())).body(answer(made));
    }

    @GetMapping
    @Operation(
            operationId = "listSchedules",
            summary = "List your schedules by name; administrators and operators see all")
    SchedulesAnswer list() {
        List<ScheduleAnswer> all = schedules.all().stream().map(this::answer).toList();
        return new SchedulesAnswer(all, all.size(), schedules.isRunning());
    }

    @GetMapping("/{id}")
    @Operation(operationId = "getSchedule", summary = "Read a schedule, with its last ten runs")
    ScheduleAnswer get(@PathVariable long id) {
        return answer(schedules.get(id));
    }

    @PutMapping("/{id}")
    @Refusal(status = HttpStatus.CONFLICT, when = "It has changed since the given version")
    @Operation(operationId = "replaceSchedule", summary = "Replace the definition of a schedule")
    ScheduleAnswer replace(@PathVariable long id, @RequestBody ScheduleBody body) {
        return answer(schedules.change(id, body.readVersion(), body.definition()));
    }

    @PatchMapping("/{id}")
    @Refusal(status = HttpStatus.CONFLICT, when = "It has changed since the given version")
    @Operation(
            operationId = "changeSchedule",
            summary = "Change the fields in the body; a frequency or cron starts a new rule")
    ScheduleAnswer change(@PathVariable long id, @RequestBody ScheduleBody body) {
        return answer(schedules.change(id, body.version(), body::over));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSchedule", summary = "Delete a schedule and its history; its exports stay")
    void delete(@PathVariable long id) {
        schedules.delete(id);
    }

    @PostMapping("/{id}/pause")
    @Operation(
            operationId = "pauseSchedule",
            summary = "Pause a schedule until a time, or switch it off; its due times do not count as missed")
    ScheduleAnswer pause(@PathVariable long id, @RequestBody(required = false) @Nullable PauseBody body) {
        return answer(schedules.pause(id, body == null ? null : body.until()));
    }

    @PostMapping("/{id}/resume")
    @Operation(operationId = "resumeSchedule", summary = "Switch a schedule on, or end its pause")
    ScheduleAnswer resume(@PathVariable long id) {
        return answer(schedules.resume(id));
    }

    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refusal(status = HttpStatus.CONFLICT, when = "The account of its owner is disabled")
    @Refusal(status = HttpStatus.UNPROCESSABLE_CONTENT, when = "It has more rows than the limit")
    @Operation(operationId = "runSchedule", summary = "Request its export now, in its owner's name; its next run stays")
    ResponseEntity<ExportAnswer> run(@PathVariable long id) {
        return requested(schedules.runNow(id));
    }

    @PostMapping("/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Refusal(status = HttpStatus.UNPROCESSABLE_CONTENT, when = "It has more rows than the limit")
    @Operation(operationId = "testSchedule", summary = "Request its export now, in your name, and mail you alone")
    ResponseEntity<ExportAnswer> test(@PathVariable long id) {
        return requested(schedules.sendTest(id));
    }

    @GetMapping("/{id}/next-runs")
    @Operation(operationId = "listNextRuns", summary = "The next runs of a schedule; none while it is off")
    NextRunsAnswer nextRuns(
            @PathVariable long id,
            @RequestParam(defaultValue = "5") @Bounds(min = 1, max = NextRunsAnswer.MOST) int count) {
        String sentence = schedules.get(id).rule().sentence();
        return NextRunsAnswer.of(sentence, schedules.nextRuns(id, NextRunsAnswer.counted(count)));
    }

    @PostMapping("/preview")
    @Operation(operationId = "previewRuns", summary = "Preview the runs of a rule that is not saved")
    NextRunsAnswer preview(@RequestBody RuleBody body) {
        ScheduleRule scheduleRule = body.timing();
        int count = NextRunsAnswer.counted(body.count() == null ? 5 : body.count());
        return NextRunsAnswer.of(
                scheduleRule.sentence(), schedules.preview(scheduleRule, body.after(scheduleRule.zone()), count));
    }

    @GetMapping("/{id}/runs")
    @Operation(
            operationId = "listScheduleRuns",
            summary = "The history of a schedule, newest first, with missed and skipped due times")
    HistoryAnswer history(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") @Bounds(min = 0, max = Paging.LAST_PAGE) int page,
            @RequestParam(defaultValue = "50") @Bounds(min = 1, max = Paging.LARGEST) int size) {
        Paging.check(page, size);
        List<LineAnswer> items = schedules.history(id, page * size, size).stream()
                .map(LineAnswer::of)
                .toList();
        return new HistoryAnswer(items, page, size, schedules.historySize(id));
    }

    /// Those of these that the caller may see.
    List<ScheduleAnswer> find(Set<Long> ids) {
        return schedules.find(ids).stream().map(this::answer).toList();
    }

    private ScheduleAnswer answer(Schedule schedule) {
        return ScheduleAnswer.of(schedule, schedules.isRunning());
    }

    private static ResponseEntity<ExportAnswer> requested(Export export) {
        return ResponseEntity.accepted()
                .location(URI.create(ExportsController.PATH + "/" + export.id()))
                .body(ExportAnswer.of(export));
    }

    /// The rule in a sentence and its next runs, as programs read them.
    record NextRunsAnswer(
            String sentence, @JsonProperty("next_runs") List<RunTimeAnswer> nextRuns) {

        static final int MOST = 100;

        /// One run; `note` says how a change of the clocks affects it, null if it does not.
        record RunTimeAnswer(
                Instant at, OffsetDateTime local, @Nullable String note) {

            static RunTimeAnswer of(Occurrence run) {
                return new RunTimeAnswer(run.at(), run.local().toOffsetDateTime(), run.note());
            }
        }

        static NextRunsAnswer of(String sentence, List<Occurrence> runs) {
            return new NextRunsAnswer(
                    sentence, runs.stream().map(RunTimeAnswer::of).toList());
        }

        /// Refuses a count that is too small or too large.
        static int counted(int count) {
            if (count < 1 || count > MOST) {
                throw new InvalidValueException("count", "From 1 to %d runs can be listed.".formatted(MOST), List.of());
            }
            return count;
        }
    }
}
