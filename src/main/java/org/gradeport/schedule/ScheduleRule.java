package org.gradeport.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.schedule.rule.CronFields;
import org.gradeport.schedule.rule.DayCodes;
import org.gradeport.schedule.rule.LocalTimes;
import org.gradeport.schedule.rule.OccurrenceFinder;
import org.gradeport.schedule.rule.PlainRuleFinder;
import org.gradeport.schedule.rule.RuleCheck;
import org.gradeport.schedule.rule.RuleFormatter;
import org.gradeport.schedule.rule.RuleParser;
import org.gradeport.schedule.rule.Zones;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// When a schedule runs: a rule, the zone whose clocks it follows, and the days it begins and ends.
///
/// A value that exists is a rule that can be followed: what is wrong, or never fires, is refused with an
/// [InvalidValueException] on making it.
///
/// @param cron the expression of a custom rule; null for every other
/// @param time the time of day; of an hourly rule, only its minutes count; null for a custom rule
/// @param days `MON` to `SUN` of a weekly rule; `1` to `31` and `last` of a monthly one; empty for every other
/// @param zone an IANA zone
/// @param from the first local day; null for any
/// @param until the last local day; null for no end
public record ScheduleRule(
        Frequency frequency,
        @Nullable String cron,
        @Nullable LocalTime time,
        List<String> days,
        ZoneId zone,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public ScheduleRule {
        Faults faults = new Faults();
        RuleCheck.faults(frequency, cron, time, days, from, until).forEach(fault -> faults.add(fault.problem()));
        faults.refuse();
        days = DayCodes.inOrder(frequency, days);
        cron = cron == null ? null : cron.strip();
        time = time == null || frequency != Frequency.HOURLY ? time : LocalTime.of(0, time.getMinute());
    }

    /// The rule that those words, as a request gives them, describe; blank ones count as absent.
    ///
    /// @param frequency null for `custom` where a `cron` is given
    /// @param time such as `02:00`
    /// @throws InvalidValueException naming the words that are wrong
    public static ScheduleRule of(
            @Nullable String frequency,
            @Nullable String cron,
            @Nullable String time,
            @Nullable List<String> days,
            @Nullable String zone,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return RuleParser.timing(frequency, cron, time, days, zone, from, until);
    }

    /// What is wrong with the words of a rule, each fault by itself; none if they make one.
    public static List<ScheduleFault> faults(
            Frequency frequency,
            @Nullable String cron,
            @Nullable LocalTime time,
            List<String> days,
            String zone,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        return Stream.concat(
                        Zones.fault(zone).stream(), RuleCheck.faults(frequency, cron, time, days, from, until).stream())
                .toList();
    }

    /// The first run after that instant; empty if the rule has ended.
    public Optional<Occurrence> next(Instant after) {
        return walk().next(after);
    }

    /// The first runs after that instant, in order; fewer than `count` if the rule ends.
    public List<Occurrence> next(Instant after, int count) {
        OccurrenceFinder occurrenceFinder = walk();
        return Stream.iterate(
                        occurrenceFinder.next(after),
                        Optional::isPresent,
                        last -> last.flatMap(run -> occurrenceFinder.next(run.at())))
                .flatMap(Optional::stream)
                .limit(count)
                .toList();
    }

    /// The rule as a person would say it, such as `Every Monday at 02:00 (Europe/Athens)`.
    public String sentence() {
        return RuleFormatter.of(this);
    }

    /// The cron expression that means the same as the rule.
    public String expression() {
        return LocalTimes.expression(frequency, cron, time, days);
    }

    /// The same rule in plain words, where a custom rule says no more than those can; else the rule itself.
    public ScheduleRule plain() {
        return PlainRuleFinder.of(CronFields.parse(expression()))
                .map(rule -> new ScheduleRule(rule.frequency(), null, rule.time(), rule.days(), zone, from, until))
                .orElse(this);
    }

    private OccurrenceFinder walk() {
        return new OccurrenceFinder(LocalTimes.of(frequency, cron, time, days, from, until), zone);
    }
}
