package org.gradeport.schedule;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// The stored rule of a schedule. A rule that cannot be read (a later Java may not know its zone, or the row was
/// changed by hand) is shown unparsed until somebody sets it again.
///
/// @param frequency a word such as `weekly`
/// @param parsed null if the words make no rule
/// @param problem why they make no rule, in a sentence; null if they make one
public record StoredRule(
        String frequency,
        @Nullable String cron,
        @Nullable LocalTime time,
        List<String> days,
        String zone,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable ScheduleRule parsed,
        @Nullable String problem) {

    public StoredRule {
        days = List.copyOf(days);
    }

    public static StoredRule of(ScheduleRow.Plan plan) {
        try {
            return of(plan, plan.rule(), null);
        } catch (InvalidValueException e) {
            return of(plan, null, e.getMessage());
        }
    }

    private static StoredRule of(ScheduleRow.Plan plan, @Nullable ScheduleRule scheduleRule, @Nullable String problem) {
        return new StoredRule(
                plan.frequency().toLowerCase(Locale.ROOT),
                plan.cron(),
                plan.time(),
                plan.dayList(),
                plan.zone(),
                plan.fromDay(),
                plan.untilDay(),
                scheduleRule,
                problem);
    }

    /// The rule as a sentence, or its problem and what to do.
    public String sentence() {
        return parsed == null ? Texts.say("schedule.rule-unreadable", String.valueOf(problem)) : parsed.sentence();
    }
}
