package org.gradeport.api.schedules;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.gradeport.api.openapi.Bounds;
import org.gradeport.api.openapi.Words;
import org.gradeport.api.schedules.SchedulesController.NextRunsAnswer;
import org.gradeport.schedule.DayCheck;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// A rule that is not saved and whose next runs a program asks for.
///
/// @param from the start of the list: a moment, or a day of the zone; now if absent
record RuleBody(
        @Schema(example = "weekly") @Nullable @Words(Frequency.class)
        String frequency,

        @Schema(example = "0 2 * * MON") @Nullable String cron,
        @Schema(example = "02:00") @Nullable String time,

        @Schema(description = "MON to SUN of a weekly rule, 1 to 31 or last of a monthly one") @Nullable
        List<String> days,

        @Schema(example = "Europe/Athens", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String zone,

        @JsonProperty("starts_on") @Schema(description = "The first day of the zone") @Nullable
        LocalDate startsOn,

        @JsonProperty("ends_on") @Schema(description = "The last day of the zone") @Nullable
        LocalDate endsOn,

        @Schema(
                example = "2027-03-27",
                description = "The start of the list: a time, or a day of the zone; now if left out")
        @Nullable
        String from,

        @Schema(defaultValue = "5") @Bounds(min = 1, max = NextRunsAnswer.MOST) @Nullable
        Integer count) {

    ScheduleRule timing() {
        return ScheduleRule.of(frequency, cron, time, days, zone, startsOn, endsOn);
    }

    /// The moment just before the start of the list; null for now.
    @Nullable
    Instant after(ZoneId home) {
        return from == null ? null : moment(from.strip(), home).minusNanos(1);
    }

    private static Instant moment(String text, ZoneId home) {
        try {
            ZonedDateTime start = text.contains("T")
                    ? OffsetDateTime.parse(text).toZonedDateTime()
                    : LocalDate.parse(text).atStartOfDay(home);
            DayCheck.check("from", start.toLocalDate());
            return start.toInstant();
        } catch (DateTimeParseException _) {
            throw new InvalidValueException(
                    "from",
                    "“%s” is neither a moment such as 2027-03-28T01:00:00Z nor a day such as 2027-03-28."
                            .formatted(text),
                    List.of());
        }
    }
}
