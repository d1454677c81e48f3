package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleTroubles;
import org.springframework.stereotype.Component;

/// Schedules that are switched on and cannot run, because their rule cannot be read.
@Component
class UnreadableSchedules implements AttentionSource {

    private final ScheduleTroubles schedules;

    UnreadableSchedules(ScheduleTroubles schedules) {
        this.schedules = schedules;
    }

    @Override
    public String kind() {
        return "unreadable-schedule";
    }

    @Override
    public List<Concern> concerns(Instant now) {
        return schedules.unreadable().stream().map(each -> concern(each, now)).toList();
    }

    private Concern concern(ScheduleTroubles.Unreadable each, Instant now) {
        return Concern.of(kind(), each.schedule(), Tone.BAD, now, each.name(), each.sentence())
                .ownedBy(each.ownerName())
                .with(Remedy.open("schedules/" + each.schedule()));
    }
}
