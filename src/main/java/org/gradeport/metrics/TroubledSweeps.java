package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.retention.FailedSweeps;
import org.gradeport.retention.RetentionService;
import org.gradeport.retention.SweepRun;
import org.gradeport.retention.SweepWatch;
import org.springframework.stereotype.Component;

/// Sweeps of old files that failed, died or did not come.
@Component
class TroubledSweeps implements AttentionSource {

    private static final String ADDRESS = "retention";

    private final SweepWatch watch;
    private final RetentionService retention;

    TroubledSweeps(SweepWatch watch, RetentionService retention) {
        this.watch = watch;
        this.retention = retention;
    }

    @Override
    public String kind() {
        return "failed-sweep";
    }

    /// One at most: what failed is late as well.
    @Override
    public List<Concern> concerns(Instant now) {
        return watch
                .failed()
                .map(this::failed)
                .or(() -> watch.dead(now).map(this::dead))
                .or(() -> watch.lateSince(now).map(this::late))
                .map(concern -> concern.with(remedies()))
                .stream()
                .toList();
    }

    private Concern failed(FailedSweeps failed) {
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
        Remedy sweep = new Remedy("sweep", ADDRESS, retention::catchUp, true);
        return watch.isAutomatic() ? new Remedy[] {sweep, open} : new Remedy[] {open};
    }
}
