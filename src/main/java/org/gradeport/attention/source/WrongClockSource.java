package org.gradeport.attention.source;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.system.ThisNode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// This node's clock against the database's: one that is off takes other nodes' runs for dead and writes wrong times.
@Component
class WrongClockSource implements AttentionSource {

    /// Less than the four heartbeats after which the queue takes a run for dead.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final JdbcClient database;
    private final ThisNode self;
    private final Clock clock;

    WrongClockSource(JdbcClient database, ThisNode self, Clock clock) {
        this.database = database;
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
        Instant right = database.sql("select utc_timestamp(6)")
                .query((row, _) -> row.getObject(1, Timestamp.class).toInstant())
                .single();
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
