package org.gradeport.schedule.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.ScheduleRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The next runs in every zone of the JDK over ten years.
class EveryZoneTest {

    private static final LocalDate START = LocalDate.of(2027, 1, 1);
    private static final LocalDate END = START.plusYears(10);

    /// Zones whose clocks shift by half an hour, where an hourly rule shifts twice a year.
    private static final Set<String> HALF_HOURS = Set.of("Australia/Lord_Howe", "Australia/LHI");

    @ParameterizedTest
    @MethodSource("zones")
    void every_local_day_around_a_change_has_one_run_when_the_clock_first_shows_its_time(ZoneId zone) {
        changes(zone)
                .forEach(change -> touchedTimes(change).forEach(time -> {
                    LocalDate first = change.getDateTimeBefore().toLocalDate().minusDays(2);
                    assertDailyRuns(zone, time, first, first.plusDays(5));
                }));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void a_quarter_hourly_rule_continues_through_every_change(ZoneId zone) {
        changes(zone).forEach(change -> assertEvenlySpaced(zone, "*/15 * * * *", change, Duration.ofMinutes(15)));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void an_hourly_rule_continues_through_every_change_of_full_hours(ZoneId zone) {
        if (!HALF_HOURS.contains(zone.getId())) {
            changes(zone).forEach(change -> {
                String atItsMinute = change.getDateTimeBefore().getMinute() + " * * * *";
                assertEvenlySpaced(zone, atItsMinute, change, Duration.ofHours(1));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Africa/Cairo", "Australia/Lord_Howe", "Europe/Athens", "America/New_York", "Asia/Kolkata"})
    void every_local_day_of_ten_years_has_one_run(ZoneId zone) {
        assertDailyRuns(zone, LocalTime.of(0, 0), START, END);
        assertDailyRuns(zone, LocalTime.of(2, 15), START, END);
    }

    @Test
    void every_zone_of_the_database_is_walked() {
        Set<Object> walked = zones().map(EveryZoneTest::clocks).collect(Collectors.toSet());

        assertThat(ZoneId.getAvailableZoneIds())
                .hasSizeGreaterThan(590)
                .allSatisfy(name -> assertThat(walked).contains(clocks(ZoneId.of(name))));
        assertThat(zones().filter(zone -> changes(zone).findAny().isPresent())).hasSizeGreaterThan(30);
    }

    private static void assertDailyRuns(ZoneId zone, LocalTime time, LocalDate first, LocalDate end) {
        ScheduleRule daily = new ScheduleRule(Frequency.DAILY, null, time, List.of(), zone, first, end.minusDays(1));
        List<Instant> naive = first.datesUntil(end)
                .map(day -> WallClockOracle.showing(day.atTime(time), zone))
                .toList();

        assertThat(daily.next(first.minusDays(2).atStartOfDay(zone).toInstant(), Integer.MAX_VALUE))
                .as("%s every day at %s", zone, time)
                .extracting(Occurrence::at)
                .isEqualTo(naive);
    }

    private static void assertEvenlySpaced(ZoneId zone, String cron, ZoneOffsetTransition change, Duration step) {
        Instant before = change.getInstant().minus(Duration.ofHours(3)).minusNanos(1);
        List<Instant> even = Stream.iterate(change.getInstant().minus(Duration.ofHours(3)), moment -> moment.plus(step))
                .limit(6 * 60 / step.toMinutes())
                .toList();

        assertThat(new ScheduleRule(Frequency.CUSTOM, cron, null, List.of(), zone, null, null)
                        .next(before, even.size()))
                .as("%s in %s", cron, zone)
                .extracting(Occurrence::at)
                .isEqualTo(even);
    }

    /// The first, middle and last minutes that a change skips or repeats, and its borders.
    private static Stream<LocalTime> touchedTimes(ZoneOffsetTransition change) {
        LocalTime start = (change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter()).toLocalTime();
        Duration length = change.getDuration().abs();
        return Stream.of(
                start.minusMinutes(1),
                start,
                start.plus(length.dividedBy(2)),
                start.plus(length).minusMinutes(1),
                start.plus(length));
    }

    private static Stream<ZoneOffsetTransition> changes(ZoneId zone) {
        Instant end = END.atStartOfDay(ZoneOffset.UTC).toInstant();
        return Stream.iterate(
                zone.getRules()
                        .nextTransition(START.atStartOfDay(ZoneOffset.UTC).toInstant()),
                change -> change != null && change.getInstant().isBefore(end),
                change -> zone.getRules().nextTransition(change.getInstant()));
    }

    /// All zones; zones with the same rules in these years are tested once.
    private static Stream<ZoneId> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .collect(Collectors.toMap(EveryZoneTest::clocks, zone -> zone, (one, same) -> one, LinkedHashMap::new))
                .values()
                .stream();
    }

    private static Object clocks(ZoneId zone) {
        Instant start = START.atStartOfDay(ZoneOffset.UTC).toInstant();
        return List.of(zone.getRules().getOffset(start), changes(zone).toList());
    }
}
