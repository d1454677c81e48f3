package org.gradeport.schedule.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.Timing;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// A rule while it is being put together: what the fields hold, whether they fit together or not.
///
/// @param cron counts for a custom rule only
/// @param days counts for weekly and monthly rules only
record RuleDraft(
        Frequency frequency,
        String cron,
        @Nullable LocalTime time,
        List<String> days,
        String zone,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    private static final LocalTime NIGHT = LocalTime.of(2, 0);

    RuleDraft {
        days = List.copyOf(days);
    }

    /// Every Monday at 02:00: what a new schedule starts from.
    static RuleDraft initial(ZoneId zone) {
        return new RuleDraft(Frequency.WEEKLY, "", NIGHT, List.of("MON"), zone.getId(), null, null);
    }

    static RuleDraft of(Timing timing) {
        return new RuleDraft(
                timing.frequency(),
                timing.expression(),
                timing.time(),
                timing.days(),
                timing.zone().getId(),
                timing.from(),
                timing.until());
    }

    /// The rule.
    ///
    /// @throws InvalidValueException if the fields make none
    Timing timing() {
        boolean isCustom = frequency == Frequency.CUSTOM;
        return Timing.of(
                frequency.word(), isCustom ? cron : null, isCustom ? null : word(time), days, zone, from, until);
    }

    /// Another frequency keeps the time; days of the week are no days of the month, so these start anew. A custom rule
    /// starts as what it was.
    RuleDraft withFrequency(Frequency value) {
        if (value == Frequency.CUSTOM) {
            return withCron(expression());
        }
        List<String> first = switch (value) {
            case WEEKLY -> List.of("MON");
            case MONTHLY -> List.of("1");
            default -> List.<String>of();
        };
        LocalTime kept = time == null ? NIGHT : time;
        return new RuleDraft(value, cron, kept, first, zone, from, until);
    }

    private String expression() {
        try {
            return timing().expression();
        } catch (InvalidValueException _) {
            return cron;
        }
    }

    RuleDraft withCron(String value) {
        return new RuleDraft(Frequency.CUSTOM, value, null, List.of(), zone, from, until);
    }

    RuleDraft withTime(@Nullable LocalTime value) {
        return new RuleDraft(frequency, cron, value, days, zone, from, until);
    }

    RuleDraft withDays(List<String> value) {
        return new RuleDraft(frequency, cron, time, value, zone, from, until);
    }

    RuleDraft withZone(String value) {
        return new RuleDraft(frequency, cron, time, days, value, from, until);
    }

    RuleDraft between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new RuleDraft(frequency, cron, time, days, zone, first, last);
    }

    private static @Nullable String word(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
