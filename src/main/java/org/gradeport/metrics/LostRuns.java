package org.gradeport.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleTroubles.Trouble;

/// Schedules whose last runs within the last week gave nothing; running one ends it.
abstract class LostRuns implements AttentionSource {

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final ScheduleService schedules;
    private final Tone tone;

    LostRuns(ScheduleService schedules, Tone tone) {
        this.schedules = schedules;
        this.tone = tone;
    }

    abstract List<Trouble> troubles(Instant after);

    /// The last word of the cause, after the schedule's name and the number of runs.
    abstract Object detail(Trouble trouble);

    @Override
    public final List<Concern> concerns(Instant now) {
        return troubles(now.minus(LOOKED_BACK)).stream().map(this::concern).toList();
    }

    private Concern concern(Trouble trouble) {
        String address = "schedules/" + trouble.schedule();
        return Concern.of(
                        kind(),
                        trouble.schedule(),
                        tone,
                        trouble.since(),
                        trouble.name(),
                        trouble.lost(),
                        detail(trouble))
                .ownedBy(trouble.ownerName())
                .with(new Remedy("run", address, () -> schedules.runNow(trouble.schedule())), Remedy.open(address));
    }
}
