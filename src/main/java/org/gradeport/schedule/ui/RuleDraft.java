package org.gradeport.schedule.ui;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleFault;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.StoredRule;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// The values of a rule's fields, valid or not.
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

    /// The default of a new schedule: every Monday at 02:00.
    static RuleDraft initial(ZoneId zone) {
        return new RuleDraft(Frequency.WEEKLY, "", NIGHT, List.of("MON"), zone.getId(), null, null);
    }

    static RuleDraft of(ScheduleRule scheduleRule) {
        return new RuleDraft(
                scheduleRule.frequency(),
                scheduleRule.expression(),
                scheduleRule.time(),
                scheduleRule.days(),
                scheduleRule.zone().getId(),
                scheduleRule.from(),
                scheduleRule.until());
    }

    /// The draft of a rule that may be unreadable, with the values that fit the fields.
    static RuleDraft of(StoredRule rule) {
        ScheduleRule scheduleRule = rule.parsed();
        if (scheduleRule != null) {
            return of(scheduleRule);
        }
        Frequency frequency = Arrays.stream(Frequency.values())
                .filter(each -> each.word().equals(rule.frequency()))
                .findFirst()
                .orElse(rule.cron() == null ? Frequency.WEEKLY : Frequency.CUSTOM);
        List<String> known = frequency == Frequency.WEEKLY ? DayFormatter.OF_WEEK : DayFormatter.OF_MONTH;
        String cron = rule.cron() == null ? "" : rule.cron();
        return new RuleDraft(
                frequency,
                cron,
                rule.time(),
                rule.days().stream().filter(known::contains).toList(),
                rule.zone(),
                rule.from(),
                rule.until());
    }

    /// The faults of the fields.
    List<ScheduleFault> faults() {
        boolean isCustom = frequency == Frequency.CUSTOM;
        return ScheduleRule.faults(frequency, isCustom ? cron : null, isCustom ? null : time, days, zone, from, until);
    }

    /// The rule.
    ///
    /// @throws InvalidValueException if the fields make none
    ScheduleRule timing() {
        boolean isCustom = frequency == Frequency.CUSTOM;
        return ScheduleRule.of(
                frequency.word(), isCustom ? cron : null, isCustom ? null : word(time), days, zone, from, until);
    }

    /// Another frequency keeps the time and resets the days, because days of the week are not days of the month. A
    /// custom rule starts with the equivalent cron expression.
    RuleDraft withFrequency(Frequency value) {
        if (value == Frequency.CUSTOM) {
            return withCron(expression());
        }
        LocalTime at = time == null ? NIGHT : time;
        return new RuleDraft(value, cron, at, firstDays(value), zone, from, until);
    }

    private static List<String> firstDays(Frequency frequency) {
        return switch (frequency) {
            case WEEKLY -> List.of("MON");
            case MONTHLY -> List.of("1");
            default -> List.of();
        };
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
