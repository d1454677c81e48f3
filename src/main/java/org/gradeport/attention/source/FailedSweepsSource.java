package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepHealth;
import org.gradeport.retention.SweepRun;
import org.springframework.stereotype.Component;

/// Sweeps of old files that failed, did not end or did not start.
@Component
class FailedSweepsSource implements AttentionSource {

    private static final String ADDRESS = "retention";

    private final SweepHealth sweepHealth;
    private final RetentionService retention;

    FailedSweepsSource(SweepHealth sweepHealth, RetentionService retention) {
        this.sweepHealth = sweepHealth;
        this.retention = retention;
    }

    @Override
    public String kind() {
        return "failed-sweep";
    }

    /// At most one: a failed sweep is late too.
    @Override
    public List<Concern> concerns(Instant now) {
        return sweepHealth
                .failed()
                .map(this::failed)
                .or(() -> sweepHealth.dead(now).map(this::dead))
                .or(() -> sweepHealth.lateSince(now).map(this::late))
                .map(concern -> concern.withRemedies(remedies()))
                .stream()
                .toList();
    }

    private Concern failed(SweepHealth.Failures failed) {
        return Concern.of(kind(), "all", Tone.BAD, failed.since(), failed.times(), failed.message());
    }

    private Concern dead(SweepRun run) {
        return Concern.of("dead-sweep", run.id(), Tone.BAD, run.startedAt(), run.startedAt(), run.node());
    }

    private Concern late(Instant due) {
        return Concern.of("late-sweep", "all", Tone.BAD, due, due);
    }

    private Remedy[] remedies() {
        Remedy open = Remedy.open(ADDRESS);
        Remedy sweep = Remedy.slow("sweep", ADDRESS, retention::catchUp);
        return sweepHealth.isAutomatic() ? new Remedy[] {sweep, open} : new Remedy[] {open};
    }
}
