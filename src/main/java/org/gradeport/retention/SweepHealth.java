package org.gradeport.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Finds failed, late and interrupted sweeps, for attention and Prometheus. Checks no rights.
@Component
public class SweepHealth {

    /// The next poll finishes an interrupted sweep within this time.
    private static final Duration TAKEOVER = Duration.ofMinutes(5);

    private static final Duration LATE = Duration.ofHours(1);

    private final SweepRunRepository sweepRunRepository;
    private final SweepPoll sweepPoll;
    private final SweepLock lock;
    private final RetentionProperties properties;

    public SweepHealth(
            SweepRunRepository sweepRunRepository,
            SweepPoll sweepPoll,
            SweepLock lock,
            RetentionProperties properties) {
        this.sweepRunRepository = sweepRunRepository;
        this.sweepPoll = sweepPoll;
        this.lock = lock;
        this.properties = properties;
    }

    /// Whether this node sweeps automatically.
    public boolean isAutomatic() {
        return properties.enabled();
    }

    /// The sweeps that failed since the last complete one; empty if none failed.
    public Optional<Failures> failed() {
        return sweepRunRepository.failed();
    }

    /// The due time of a sweep that is more than an hour late; empty if a sweep is running.
    public Optional<Instant> lateSince(Instant now) {
        return dueSince(now).filter(due -> due.plus(LATE).isBefore(now)).filter(_ -> !lock.isHeld());
    }

    /// The sweep whose node crashed and that no other sweep has finished.
    public Optional<SweepRun> dead(Instant now) {
        return sweepRunRepository
                .running()
                .filter(run -> run.startedAt().plus(TAKEOVER).isBefore(now))
                .filter(_ -> !lock.isHeld());
    }

    /// When the first sweep after the last complete one was due; empty if that is in the future.
    public Optional<Instant> dueSince(Instant now) {
        return isAutomatic()
                ? sweepRunRepository
                        .completeSince()
                        .or(sweepPoll::lastDue)
                        .flatMap(sweepPoll::next)
                        .filter(due -> !due.isAfter(now))
                : Optional.empty();
    }

    /// Failed sweeps in a row.
    ///
    /// @param since when the first of them ended
    /// @param message of the last one
    public record Failures(long times, Instant since, String message) {}
}
