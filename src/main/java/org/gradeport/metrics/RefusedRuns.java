package org.gradeport.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleTroubles;
import org.springframework.stereotype.Component;

/// Schedules whose last runs within the last week could not even be requested: too many rows, rights that are gone.
@Component
class RefusedRuns implements AttentionSource {

    private static final Duration LOOKED_BACK = Duration.ofDays(7);

    private final ScheduleTroubles troubles;
    private final ScheduleService schedules;

    RefusedRuns(ScheduleTroubles troubles, ScheduleService schedules) {
        this.troubles = troubles;
        this.schedules = schedules;
    }

    @Override
    public String kind() {
        return "refused-run";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return troubles.refused(now.minus(LOOKED_BACK)).stream()
                .map(this::concern)
                .toList();
    }

    private Concern concern(ScheduleTroubles.Trouble trouble) {
        String address = "schedules/" + trouble.schedule();
        return Concern.of(
                        kind(),
                        trouble.schedule(),
                        Tone.BAD,
                        trouble.since(),
                        trouble.name(),
                        trouble.lost(),
                        troubles.reason(trouble.schedule()))
                .ownedBy(trouble.ownerName())
                .with(new Remedy("run", address, () -> schedules.runNow(trouble.schedule())), Remedy.open(address));
    }
}
