package org.gradeport.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.retention.sweep.SweepLock;
import org.gradeport.retention.sweep.SweepPoll;
import org.gradeport.retention.sweep.SweepRunRepository;
import org.springframework.stereotype.Component;

/// Whether sweeps do what they are for, for the list of what needs a person and for Prometheus. Checks no rights.
@Component
public class SweepHealth {

    /// The next tick makes up for what a node left that died.
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

    /// Whether this node sweeps by itself.
    public boolean isAutomatic() {
        return properties.enabled();
    }

    /// The sweeps that failed since the last one that did all; empty if none did.
    public Optional<FailedSweeps> failed() {
        return sweepRunRepository.failed();
    }

    /// When the sweep was due that should be over for an hour, though none runs.
    public Optional<Instant> lateSince(Instant now) {
        return dueSince(now).filter(due -> due.plus(LATE).isBefore(now)).filter(_ -> !lock.isHeld());
    }

    /// The sweep whose node died and that no other finished.
    public Optional<SweepRun> dead(Instant now) {
        return sweepRunRepository
                .running()
                .filter(run -> run.startedAt().plus(TAKEOVER).isBefore(now))
                .filter(_ -> !lock.isHeld());
    }

    /// The first time after the last complete sweep at which there should have been another; empty if that is to come.
    public Optional<Instant> dueSince(Instant now) {
        return isAutomatic()
                ? sweepRunRepository
                        .completeSince()
                        .or(sweepPoll::lastDue)
                        .flatMap(sweepPoll::next)
                        .filter(due -> !due.isAfter(now))
                : Optional.empty();
    }
}
