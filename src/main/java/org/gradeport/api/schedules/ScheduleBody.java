package org.gradeport.api.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradeport.api.exports.ExportBody;
import org.gradeport.export.ExportRequest;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.StoredRule;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// A schedule, as programs write it.
///
/// @param version what it was when it was read, so that another's change is not overwritten; null to overwrite it
record ScheduleBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        ExportBody request,

        @Schema(allowableValues = {"hourly", "daily", "weekly", "monthly", "custom"}) @Nullable
        String frequency,

        @Schema(example = "0 2 * * MON", description = "Five fields, or six that begin with seconds") @Nullable
        String cron,

        @Schema(example = "02:00") @Nullable String time,

        @Schema(description = "MON to SUN of a weekly rule, 1 to 31 or last of a monthly one") @Nullable
        List<String> days,

        @Schema(example = "Europe/Athens", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String zone,

        @JsonProperty("starts_on") @Schema(description = "The first day of the zone; null for any") @Nullable
        GivenDay startsOn,

        @JsonProperty("ends_on") @Schema(description = "The last day of the zone; null for no end") @Nullable
        GivenDay endsOn,

        @Schema(
                allowableValues = {"run", "skip"},
                defaultValue = "run")
        @Nullable
        String missed,

        @Schema(
                allowableValues = {"skip", "queue"},
                defaultValue = "skip")
        @Nullable
        String overlap,

        @JsonProperty("skip_empty") @Schema(defaultValue = "false") @Nullable
        Boolean skipEmpty,

        @JsonProperty("notify") @Nullable NotifyBody mail,
        @Nullable Integer version) {

    ScheduleDefinition wish() {
        if (request == null) {
            throw new InvalidValueException("request", "The schedule does not say what it exports.", List.of());
        }
        return definition(
                name == null ? "" : name,
                () -> told(request.request(), mail),
                () -> ScheduleRule.of(
                        frequency, cron, time, days, zone, GivenDay.read(startsOn), GivenDay.read(endsOn)),
                MissedPolicy.RUN,
                OverlapPolicy.SKIP,
                Boolean.TRUE.equals(skipEmpty));
    }

    /// The schedule with what this names changed.
    ScheduleDefinition over(Schedule now) {
        return definition(
                name == null ? now.name() : name,
                () -> told(
                        request == null ? now.request() : request.request(),
                        mail == null ? NotifyBody.of(now.request().delivery()) : mail),
                () -> timing(now.rule()),
                now.missed(),
                now.overlap(),
                skipEmpty == null ? now.skipEmpty() : skipEmpty);
    }

    private ScheduleDefinition definition(
            String named,
            Supplier<ExportRequest> request,
            Supplier<ScheduleRule> rule,
            MissedPolicy usualMissed,
            OverlapPolicy usualOverlap,
            boolean skips) {
        Faults faults = new Faults();
        Optional<ExportRequest> asked = faults.find(request);
        Optional<ScheduleRule> when = faults.find(rule);
        Optional<MissedPolicy> ifMissed = faults.find(() -> word("missed", missed, usualMissed));
        Optional<OverlapPolicy> ifOverlap = faults.find(() -> word("overlap", overlap, usualOverlap));
        faults.refuse();
        return new ScheduleDefinition(
                named, asked.orElseThrow(), when.orElseThrow(), ifMissed.orElseThrow(), ifOverlap.orElseThrow(), skips);
    }

    // A new frequency or expression is a new rule; a new time or new days fit into the one there is.
    private ScheduleRule timing(StoredRule now) {
        boolean isNew = frequency != null || cron != null;
        String kept = now.time() == null ? null : now.time().toString();
        return ScheduleRule.of(
                isNew ? frequency : now.frequency(),
                isNew ? cron : now.cron(),
                isNew || time != null ? time : kept,
                isNew || days != null ? days : now.days(),
                zone == null ? now.zone() : zone,
                GivenDay.over(now.from(), startsOn),
                GivenDay.over(now.until(), endsOn));
    }

    private static ExportRequest told(ExportRequest asked, @Nullable NotifyBody notify) {
        return new ExportRequest(
                asked.dataset(),
                asked.format(),
                asked.selection(),
                asked.options(),
                asked.name(),
                NotifyBody.read(notify));
    }

    private static <E extends Enum<E>> E word(String field, @Nullable String word, E usual) {
        if (word == null) {
            return usual;
        }
        List<E> all = Arrays.asList(usual.getDeclaringClass().getEnumConstants());
        return all.stream()
                .filter(each -> each.name().equalsIgnoreCase(word.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        field,
                        "“%s” is nothing that %s can be.".formatted(word, field),
                        all.stream()
                                .map(each -> each.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}
