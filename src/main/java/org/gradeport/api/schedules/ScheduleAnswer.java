package org.gradeport.api.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.dataset.Selection.Sort;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.format.ExportFormat;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.schedule.StoredRule;
import org.jspecify.annotations.Nullable;

/// A schedule, as programs read it.
///
/// @param version grows with each change
/// @param ruleError why its rule cannot be read, so that nothing runs; null if it can
/// @param nextRun null while it is off, and when its rule has ended or cannot be read
/// @param ownerless whether its owner's account is disabled, so that nothing runs
/// @param runs whether this node runs schedules
/// @param lastRuns at most ten, newest first
record ScheduleAnswer(
        long id,
        int version,
        String name,
        RequestAnswer request,
        @Words(Frequency.class) String frequency,
        @Nullable String cron,
        @Nullable String time,
        List<String> days,
        String zone,
        @JsonProperty("starts_on") @Nullable LocalDate startsOn,
        @JsonProperty("ends_on") @Nullable LocalDate endsOn,
        String sentence,
        @JsonProperty("rule_error") @Nullable String ruleError,
        @Words(MissedPolicy.class) String missed,
        @Words(OverlapPolicy.class) String overlap,
        @JsonProperty("skip_empty") boolean skipEmpty,
        @JsonProperty("notify") NotifyAnswer mail,
        boolean enabled,
        @JsonProperty("paused_until") @Nullable Instant pausedUntil,
        @JsonProperty("next_run") @Nullable Instant nextRun,
        String owner,
        boolean ownerless,
        @JsonProperty("scheduler_enabled") boolean runs,
        @JsonProperty("last_runs") List<LineAnswer> lastRuns,
        @JsonProperty("created_at") Instant createdAt) {

    /// The exported data, in the form of a request.
    record RequestAnswer(
            @JsonProperty("export_type") @Words(Dataset.class)
            String type,

            @JsonProperty("export_format") @Words(ExportFormat.class)
            String format,

            List<ColumnAnswer> columns,
            Map<String, List<String>> filters,
            List<String> sort,
            Map<String, String> options) {

        static RequestAnswer of(ExportRequest request) {
            return new RequestAnswer(
                    request.dataset(),
                    request.format(),
                    request.selection().columns().stream()
                            .map(pick -> new ColumnAnswer(pick.key(), pick.label()))
                            .toList(),
                    request.selection().filters(),
                    request.selection().sort().stream().map(RequestAnswer::word).toList(),
                    request.options());
        }

        private static String word(Sort sort) {
            return (sort.descending() ? "-" : "") + sort.key();
        }
    }

    /// Who is mailed the result.
    ///
    /// @param addresses those that are mailed in addition to the owner
    record NotifyAnswer(boolean owner, List<String> addresses, boolean attach) {

        static NotifyAnswer of(NoticeOptions options) {
            return new NotifyAnswer(options.owner(), options.others(), options.attach());
        }
    }

    /// A column; its label is null if it is the default.
    record ColumnAnswer(String key, @Nullable String label) {}

    /// The outcome of one due time, or of several missed ones in a row.
    record LineAnswer(
            @JsonProperty("due_at") @Nullable Instant dueAt,
            Instant at,
            @Words(RunKind.class) String kind,
            @Words(RunOutcome.class) String outcome,
            @JsonProperty("export_id") @Nullable Long export,
            int times,
            @Nullable String detail) {

        static LineAnswer of(ScheduleRun run) {
            return new LineAnswer(
                    run.dueAt(),
                    run.at(),
                    word(run.kind()),
                    word(run.outcome()),
                    run.export(),
                    run.times(),
                    run.detail());
        }
    }

    static ScheduleAnswer of(Schedule schedule, boolean runs) {
        StoredRule rule = schedule.rule();
        return new ScheduleAnswer(
                schedule.id(),
                schedule.version(),
                schedule.name(),
                RequestAnswer.of(schedule.request()),
                rule.frequency(),
                rule.cron(),
                rule.time() == null ? null : rule.time().toString(),
                rule.days(),
                rule.zone(),
                rule.from(),
                rule.until(),
                rule.sentence(),
                rule.problem(),
                word(schedule.missed()),
                word(schedule.overlap()),
                schedule.skipEmpty(),
                NotifyAnswer.of(schedule.request().delivery()),
                schedule.enabled(),
                schedule.pausedUntil(),
                schedule.nextDue(),
                schedule.ownerName(),
                schedule.ownerless(),
                runs,
                schedule.lastRuns().stream().map(LineAnswer::of).toList(),
                schedule.createdAt());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
