package org.gradeport.api.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gradeport.api.exports.ExportBody;
import org.gradeport.api.openapi.Words;
import org.gradeport.export.ExportRequest;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.StoredRule;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/// A schedule, as programs write it.
///
/// @param version the version that was read, so that no other change is overwritten; needed to replace a schedule
record ScheduleBody(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String name,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        ExportBody request,

        @Nullable @Words(Frequency.class) String frequency,

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

        @Schema(defaultValue = "run") @Nullable @Words(MissedPolicy.class)
        String missed,

        @Schema(defaultValue = "skip") @Nullable @Words(OverlapPolicy.class)
        String overlap,

        @JsonProperty("skip_empty") @Schema(defaultValue = "false") @Nullable
        Boolean skipEmpty,

        @JsonProperty("notify") @Nullable NotifyBody mail,
        @Nullable Integer version) {

    /// Refuses a body without it, which would overwrite what others changed meanwhile.
    int readVersion() {
        if (version == null) {
            throw new InvalidValueException(
                    "version",
                    "To replace a schedule, pass the “version” that was read; PATCH changes single fields without it.",
                    List.of());
        }
        return version;
    }

    ScheduleDefinition definition() {
        if (request == null) {
            throw new InvalidValueException("request", "The schedule does not say what it exports.", List.of());
        }
        return definition(
                name == null ? "" : name,
                () -> withDelivery(request.request(), mail),
                () -> ScheduleRule.of(
                        frequency, cron, time, days, zone, GivenDay.read(startsOn), GivenDay.read(endsOn)),
                MissedPolicy.RUN,
                OverlapPolicy.SKIP,
                Boolean.TRUE.equals(skipEmpty));
    }

    /// The schedule with the changes of this body.
    ScheduleDefinition over(Schedule now) {
        return definition(
                name == null ? now.name() : name,
                () -> withDelivery(
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
        Optional<MissedPolicy> ifMissed = faults.find(() -> missed == null ? usualMissed : MissedPolicy.of(missed));
        Optional<OverlapPolicy> ifOverlap =
                faults.find(() -> overlap == null ? usualOverlap : OverlapPolicy.of(overlap));
        faults.refuse();
        return new ScheduleDefinition(
                named, asked.orElseThrow(), when.orElseThrow(), ifMissed.orElseThrow(), ifOverlap.orElseThrow(), skips);
    }

    // A new frequency or expression is a new rule; a new time or new days change the present rule.
    private ScheduleRule timing(StoredRule now) {
        boolean isNew = frequency != null || cron != null;
        String presentTime = now.time() == null ? null : now.time().toString();
        return ScheduleRule.of(
                isNew ? frequency : now.frequency(),
                isNew ? cron : now.cron(),
                isNew || time != null ? time : presentTime,
                isNew || days != null ? days : now.days(),
                zone == null ? now.zone() : zone,
                GivenDay.over(now.from(), startsOn),
                GivenDay.over(now.until(), endsOn));
    }

    private static ExportRequest withDelivery(ExportRequest exportRequest, @Nullable NotifyBody notify) {
        return new ExportRequest(
                exportRequest.dataset(),
                exportRequest.format(),
                exportRequest.selection(),
                exportRequest.options(),
                exportRequest.name(),
                NotifyBody.read(notify));
    }

    /// A day in a body: `null` removes the present day, and a body without the field keeps it.
    @JsonDeserialize(using = GivenDay.Reader.class)
    @Schema(type = "string", format = "date", nullable = true)
    record GivenDay(@Nullable LocalDate day) {

        static final class Reader extends ValueDeserializer<GivenDay> {

            @Override
            public GivenDay deserialize(JsonParser parser, DeserializationContext context) {
                return new GivenDay(context.readValue(parser, LocalDate.class));
            }

            @Override
            public GivenDay getNullValue(DeserializationContext context) {
                return new GivenDay(null);
            }

            @Override
            public @Nullable Object getAbsentValue(DeserializationContext context) {
                return null;
            }
        }

        static @Nullable LocalDate read(@Nullable GivenDay given) {
            return given == null ? null : given.day();
        }

        /// The given day, else the present day.
        static @Nullable LocalDate over(@Nullable LocalDate now, @Nullable GivenDay given) {
            return given == null ? now : given.day();
        }
    }
}
