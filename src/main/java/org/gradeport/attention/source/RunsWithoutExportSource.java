package org.gradeport.attention.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleHealth.AffectedSchedule;
import org.gradeport.schedule.ScheduleService;

/// Schedules whose last runs within the last week gave nothing; running one ends it.
abstract class RunsWithoutExportSource implements AttentionSource {

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final ScheduleService schedules;
    private final Tone tone;

    RunsWithoutExportSource(ScheduleService schedules, Tone tone) {
        this.schedules = schedules;
        this.tone = tone;
    }

    abstract List<AffectedSchedule> problems(Instant after);

    /// The last word of the cause, after the schedule's name and the number of runs.
    abstract Object detail(AffectedSchedule trouble);

    @Override
    public final List<Concern> concerns(Instant now) {
        return problems(now.minus(LOOKED_BACK)).stream().map(this::concern).toList();
    }

    private Concern concern(AffectedSchedule trouble) {
        String address = "schedules/" + trouble.schedule();
        return Concern.of(
                        kind(),
                        trouble.schedule(),
                        tone,
                        trouble.since(),
                        trouble.name(),
                        trouble.lost(),
                        detail(trouble))
                .withOwner(trouble.ownerName())
                .withRemedies(
                        new Remedy("run", address, () -> schedules.runNow(trouble.schedule())), Remedy.open(address));
    }
}
