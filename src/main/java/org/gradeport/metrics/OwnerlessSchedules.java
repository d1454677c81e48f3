package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleTroubles;
import org.springframework.stereotype.Component;

/// Schedules that are switched on and do not run, because their owner's account is disabled.
@Component
class OwnerlessSchedules implements AttentionSource {

    private final ScheduleTroubles schedules;

    OwnerlessSchedules(ScheduleTroubles schedules) {
        this.schedules = schedules;
    }

    @Override
    public String kind() {
        return "ownerless-schedule";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return schedules.ownerless(now).stream().map(this::concern).toList();
    }

    private Concern concern(ScheduleTroubles.Trouble trouble) {
        return Concern.of(
                        kind(),
                        trouble.schedule(),
                        Tone.BAD,
                        trouble.since(),
                        trouble.name(),
                        trouble.ownerName(),
                        trouble.lost())
                .ownedBy(trouble.ownerName())
                .with(new Remedy("reassign", "schedules/" + trouble.schedule(), null));
    }
}
