package org.gradeport.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;

/// A period of time; its end is excluded.
///
/// @param hourly whether its slots are hours; otherwise days of the zone
public record Period(Instant from, Instant until, ZoneId zone, boolean hourly) {

    public static final int MOST_DAYS = 36_500;

    public Period {
        if (!from.isBefore(until)) {
            throw new InvalidValueException("period", Texts.say("dashboard.refused.period"), List.of());
        }
    }

    /// Today and the days before it, 1 to 36,500 in total.
    public static Period lastDays(int days, Instant now, ZoneId zone) {
        if (days < 1 || days > MOST_DAYS) {
            throw new InvalidValueException("days", Texts.say("dashboard.refused.days", MOST_DAYS), List.of());
        }
        LocalDate tomorrow = LocalDate.ofInstant(now, zone).plusDays(1);
        return ofDays(tomorrow.minusDays(days), tomorrow, zone);
    }

    /// Whole days of the zone.
    ///
    /// @param until the day after the last
    public static Period ofDays(LocalDate from, LocalDate until, ZoneId zone) {
        return new Period(start(from, zone), start(until, zone), zone, false);
    }

    /// The current hour and the 23 hours before it.
    public static Period lastDayByHours(Instant now, ZoneId zone) {
        Instant end = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        return new Period(end.minus(Duration.ofHours(24)), end, zone, true);
    }

    /// The period before it, with as many days or hours.
    public Period previous() {
        return hourly
                ? new Period(from.minus(Duration.between(from, until)), from, zone, true)
                : ofDays(firstDay().minusDays(days()), firstDay(), zone);
    }

    /// The local date on which it begins.
    public LocalDate firstDay() {
        return LocalDate.ofInstant(from, zone);
    }

    /// The local date of its last moment.
    public LocalDate lastDay() {
        return LocalDate.ofInstant(until.minusNanos(1), zone);
    }

    /// The number of its local dates.
    public int days() {
        return Math.toIntExact(ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1);
    }

    /// The starts of its slots: each hour, or each day.
    public List<Instant> slots() {
        return hourly
                ? hours()
                : firstDay()
                        .datesUntil(lastDay().plusDays(1))
                        .map(day -> start(day, zone))
                        .toList();
    }

    private List<Instant> hours() {
        return Stream.iterate(from, at -> at.isBefore(until), at -> at.plus(Duration.ofHours(1)))
                .toList();
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
