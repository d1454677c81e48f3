package org.gradeport.attention.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.database.DatabaseClock;
import org.gradeport.system.ThisNode;
import org.springframework.stereotype.Component;

/// Compares this node's clock with the database's: a node with a wrong clock takes over runs of living nodes and writes
/// wrong times.
@Component
class WrongClockSource implements AttentionSource {

    /// Shorter than the four heartbeats after which the queue takes over a run.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final DatabaseClock databaseClock;
    private final ThisNode self;
    private final Clock clock;

    WrongClockSource(DatabaseClock databaseClock, ThisNode self, Clock clock) {
        this.databaseClock = databaseClock;
        this.self = self;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "wrong-clock";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        Instant before = clock.instant();
        Instant right = databaseClock.now();
        Duration ahead = Duration.between(right, before);
        Duration behind = Duration.between(clock.instant(), right);
        boolean isAhead = ahead.compareTo(TOLERANCE) > 0;
        return isAhead || behind.compareTo(TOLERANCE) > 0
                ? List.of(concern(now, isAhead ? 1 : 0, isAhead ? ahead : behind))
                : List.of();
    }

    private Concern concern(Instant now, int ahead, Duration off) {
        return Concern.of(kind(), self.name(), Tone.BAD, now, self.name(), off, ahead)
                .withRemedies(Remedy.open("system"));
    }
}
