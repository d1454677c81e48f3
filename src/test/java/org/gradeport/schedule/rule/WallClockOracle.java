package org.gradeport.schedule.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Finds a local time in the simplest way: minute by minute, until the clock first shows this time or a later one.
final class WallClockOracle {

    private static final Duration EARLY = Duration.ofHours(5);

    private WallClockOracle() {}

    static Instant showing(LocalDateTime time, ZoneId zone) {
        ZoneOffset about = zone.getRules().getStandardOffset(time.toInstant(ZoneOffset.UTC));
        Instant minute = time.toInstant(about).minus(EARLY);
        if (!shows(minute, zone).isBefore(time)) {
            throw new IllegalStateException("Watching began too late for " + time + " in " + zone);
        }
        while (shows(minute, zone).isBefore(time)) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    private static LocalDateTime shows(Instant minute, ZoneId zone) {
        return LocalDateTime.ofInstant(minute, zone);
    }
}
