package org.gradeport.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/// The portal's clock, the same on all nodes: compares itself with the database's every ten seconds, and counts on in
/// between, whatever the clock of the machine says. Ticks in microseconds, the resolution of `DATETIME(6)`, so that a
/// stored time reads back unchanged.
public class SharedClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(SharedClock.class);
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    private final DatabaseClock databaseClock;
    private final InstantSource machine;
    private final LongSupplier counter;
    private volatile Reading last;

    /// A time, and what the counter of the machine showed then.
    private record Reading(Instant time, long nanos) {

        Instant at(long now) {
            return time.plusNanos(now - nanos);
        }
    }

    /// @param counter of the machine, in nanoseconds
    SharedClock(DatabaseClock databaseClock, InstantSource machine, LongSupplier counter) {
        this.databaseClock = databaseClock;
        this.machine = machine;
        this.counter = counter;
        this.last = new Reading(machine.instant(), counter.getAsLong());
        compare();
    }

    @Scheduled(fixedDelayString = "PT10S")
    void compare() {
        try {
            long before = counter.getAsLong();
            Instant right = databaseClock.now();
            long after = counter.getAsLong();
            adjust(new Reading(right, before + (after - before) / 2), Duration.ofNanos(after - before));
        } catch (DataAccessException e) {
            log.warn("The clock of the database could not be read; the clock counts on", e);
        }
    }

    private void adjust(Reading right, Duration took) {
        Duration off = Duration.between(right.time(), last.at(right.nanos())).abs();
        if (off.compareTo(TOLERANCE.plus(took)) > 0) {
            log.info(
                    "The clock of this node differs from the database's by {} ms; the database's counts",
                    off.toMillis());
            last = right;
        }
    }

    /// The clock of the machine, which may be wrong.
    public InstantSource machine() {
        return machine;
    }

    @Override
    public Instant instant() {
        return last.at(counter.getAsLong()).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /// `Clock` overrides the method of `InstantSource` that this calls.
    @Override
    @SuppressWarnings("UnnecessaryMethodReference")
    public Clock withZone(ZoneId zone) {
        InstantSource source = this::instant;
        return source.withZone(zone);
    }
}
