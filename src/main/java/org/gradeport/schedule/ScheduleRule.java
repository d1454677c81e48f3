package org.gradeport.schedule;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.schedule.rule.CronFields;
import org.gradeport.schedule.rule.DayCodes;
import org.gradeport.schedule.rule.LocalTimes;
import org.gradeport.schedule.rule.OccurrenceFinder;
import org.gradeport.schedule.rule.PlainRuleFinder;
import org.gradeport.schedule.rule.RuleCheck;
import org.gradeport.schedule.rule.RuleFormatter;
import org.gradeport.schedule.rule.Zones;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// When a schedule runs: a rule, its zone, and its first and last day.
///
/// Every instance is valid: the constructor refuses a rule with faults, or without any run, with an
/// [InvalidValueException].
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

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public ScheduleRule {
        Faults faults = new Faults();
        RuleCheck.faults(frequency, cron, time, days, from, until).forEach(fault -> faults.add(fault.problem()));
        faults.refuse();
        days = DayCodes.inOrder(frequency, days);
        cron = cron == null ? null : cron.strip();
        time = time == null || frequency != Frequency.HOURLY ? time : LocalTime.of(0, time.getMinute());
    }

    /// Parses the words of a request; blank ones count as absent.
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
        String expression = given(cron);
        Faults faults = new Faults();
        Optional<Frequency> howOften = faults.find(() -> frequency(given(frequency), expression));
        faults.check(() -> time(given(time)));
        Optional<ZoneId> where = faults.find(() -> Zones.given(zone));
        faults.refuse();
        return new ScheduleRule(
                howOften.orElseThrow(),
                expression,
                time(given(time)),
                days == null ? List.of() : days,
                where.orElseThrow(),
                from,
                until);
    }

    private static @Nullable String given(@Nullable String word) {
        return word == null || word.isBlank() ? null : word.strip();
    }

    private static Frequency frequency(@Nullable String word, @Nullable String cron) {
        if (word == null && cron == null) {
            throw new InvalidValueException("frequency", Texts.say("schedule.refused.frequency-missing"), List.of());
        }
        return word == null ? Frequency.CUSTOM : Frequency.of(word);
    }

    private static @Nullable LocalTime time(@Nullable String word) {
        try {
            return word == null ? null : LocalTime.parse(word, TIME);
        } catch (DateTimeException e) {
            throw new InvalidValueException("time", Texts.say("schedule.refused.time", word), List.of());
        }
    }

    /// All faults in the words of a rule; none if they make a rule.
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

    /// The rule as a sentence, such as `Every Monday at 02:00 (Europe/Athens)`.
    public String sentence() {
        return RuleFormatter.of(this);
    }

    /// The cron expression that means the same as the rule.
    public String expression() {
        return LocalTimes.expression(frequency, cron, time, days);
    }

    /// The equivalent plain rule of a custom rule, if there is one; else the rule itself.
    public ScheduleRule plain() {
        return PlainRuleFinder.of(CronFields.parse(expression()))
                .map(rule -> new ScheduleRule(rule.frequency(), null, rule.time(), rule.days(), zone, from, until))
                .orElse(this);
    }

    private OccurrenceFinder walk() {
        return new OccurrenceFinder(LocalTimes.of(frequency, cron, time, days, from, until), zone);
    }
}
