package org.gradeport.schedule.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.model.ModelTest;

/// Random rules against calendars that share no code with them.
class CalendarModelTest {

    private static final List<String> ZONES = List.of(
            "Africa/Cairo",
            "Africa/Casablanca",
            "Africa/Nairobi",
            "America/Caracas",
            "America/Chicago",
            "America/Havana",
            "America/New_York",
            "America/Nuuk",
            "America/Santiago",
            "America/Sao_Paulo",
            "America/St_Johns",
            "Antarctica/Troll",
            "Asia/Amman",
            "Asia/Beirut",
            "Asia/Gaza",
            "Asia/Kathmandu",
            "Asia/Pyongyang",
            "Asia/Tehran",
            "Asia/Tokyo",
            "Atlantic/Azores",
            "Australia/Adelaide",
            "Australia/Lord_Howe",
            "Europe/Athens",
            "Europe/Dublin",
            "Europe/Moscow",
            "Pacific/Apia",
            "Pacific/Auckland",
            "Pacific/Chatham",
            "Pacific/Easter",
            "Pacific/Norfolk");

    private static final Instant FIRST = Instant.parse("1975-01-01T00:00:00Z");
    private static final LocalDate EPOCH = LocalDate.of(1900, 1, 1);
    private static final Duration AROUND = Duration.ofHours(36);
    private static final int RULES = 25;
    private static final int DAYS = 700;

    @ModelTest
    void rules_run_around_changes_of_thirty_zones_as_a_walk_through_the_minutes_says(long seed) {
        Random random = new Random(seed);
        ZONES.forEach(name -> {
            ZoneId zone = ZoneId.of(name);
            Instant change = change(zone, random);
            Instant start = change.minus(AROUND);
            MinuteCalendar calendar = new MinuteCalendar(zone, start, change.plus(AROUND));
            Stream.generate(() -> RandomCron.any(random))
                    .limit(RULES)
                    .forEach(cron -> assertThat(runs(cron, zone, start, change.plus(AROUND)))
                            .as("seed %d: %s in %s from %s", seed, cron.text(), zone, start)
                            .isEqualTo(calendar.runs(cron)));
        });
    }

    @ModelTest
    void rules_run_on_the_days_of_years_that_a_walk_through_the_days_finds(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < DAYS; i++) {
            RandomCron cron = RandomCron.daily(random);
            LocalDate start = LocalDate.of(random.nextInt(1900, 2100), random.nextInt(1, 13), 1);
            assertThat(runs(cron, ZoneOffset.UTC, midnight(start), midnight(start.plusYears(2))))
                    .as("seed %d: %s from %s", seed, cron.text(), start)
                    .isEqualTo(days(cron, start));
        }
    }

    @ModelTest
    void rules_with_one_sentence_have_the_same_runs(long seed) {
        Random random = new Random(seed);
        Map<String, RandomCron> said = new HashMap<>();
        LocalDate start = LocalDate.of(2027, 1, 1);
        int same = 0;
        for (int i = 0; i < 2 * DAYS; i++) {
            RandomCron cron = i % 2 == 0 ? RandomCron.daily(random) : RandomCron.any(random);
            RandomCron other = rule(cron, ZoneOffset.UTC)
                    .map(rule -> said.putIfAbsent(rule.sentence(), cron))
                    .orElse(null);
            if (other != null) {
                same++;
                assertThat(times(other, start))
                        .as("seed %d: %s and %s", seed, cron.text(), other.text())
                        .isEqualTo(times(cron, start));
            }
        }
        assertThat(same).isGreaterThan(DAYS / 30);
    }

    /// Its hours and minutes, and its days of two years.
    private static List<Object> times(RandomCron cron, LocalDate start) {
        return List.of(
                cron.second(),
                cron.minutes(),
                cron.hours(),
                start.datesUntil(start.plusYears(2)).filter(cron.days()).toList());
    }

    private static List<Instant> days(RandomCron cron, LocalDate start) {
        LocalTime time = LocalTime.of(
                cron.hours().iterator().next(), cron.minutes().iterator().next());
        return start.datesUntil(start.plusYears(2))
                .filter(cron.days())
                .map(day -> day.atTime(time).toInstant(ZoneOffset.UTC))
                .toList();
    }

    private static List<Instant> runs(RandomCron cron, ZoneId zone, Instant start, Instant end) {
        return rule(cron, zone).stream()
                .flatMap(rule -> Stream.iterate(
                        rule.next(start.minusNanos(1)),
                        Optional::isPresent,
                        last -> last.flatMap(run -> rule.next(run.at()))))
                .flatMap(Optional::stream)
                .map(Occurrence::at)
                .takeWhile(at -> at.isBefore(end))
                .toList();
    }

    /// Empty if it is refused, because it never runs.
    private static Optional<ScheduleRule> rule(RandomCron cron, ZoneId zone) {
        try {
            return Optional.of(new ScheduleRule(Frequency.CUSTOM, cron.text(), null, List.of(), zone, null, null));
        } catch (InvalidValueException e) {
            assertThat(e).as(cron.text()).hasMessageContaining("never runs");
            assertThat(EPOCH.datesUntil(EPOCH.plusYears(400)).noneMatch(cron.days()))
                    .as(cron.text())
                    .isTrue();
            return Optional.empty();
        }
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /// One of the zone's changes; any moment in a zone without.
    private static Instant change(ZoneId zone, Random random) {
        Instant from = FIRST.plus(Duration.ofDays(random.nextInt(60 * 365)));
        ZoneOffsetTransition next = zone.getRules().nextTransition(from);
        return next == null ? from : next.getInstant();
    }
}
