package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleHealth;
import org.springframework.stereotype.Component;

/// Schedules that are switched on and do not run, because their owner's account is disabled.
@Component
class OwnerlessSchedulesSource implements AttentionSource {

    private final ScheduleHealth schedules;

    OwnerlessSchedulesSource(ScheduleHealth schedules) {
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

    private Concern concern(ScheduleHealth.AffectedSchedule trouble) {
        return Concern.of(
                        kind(),
                        trouble.schedule(),
                        Tone.BAD,
                        trouble.since(),
                        trouble.name(),
                        trouble.ownerName(),
                        trouble.lost())
                .withOwner(trouble.ownerName())
                .withRemedies(new Remedy("reassign", "schedules/" + trouble.schedule(), null));
    }
}
