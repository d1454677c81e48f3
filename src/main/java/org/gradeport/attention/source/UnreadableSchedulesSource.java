package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.attention.AttentionSource;
import org.gradeport.attention.Concern;
import org.gradeport.attention.Remedy;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleHealth;
import org.springframework.stereotype.Component;

/// Schedules that are switched on and cannot run, because their rule cannot be read.
@Component
class UnreadableSchedulesSource implements AttentionSource {

    private final ScheduleHealth schedules;

    UnreadableSchedulesSource(ScheduleHealth schedules) {
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

    private Concern concern(ScheduleHealth.UnreadableSchedule each, Instant now) {
        return Concern.of(kind(), each.schedule(), Tone.BAD, now, each.name(), each.sentence())
                .withOwner(each.ownerName())
                .withRemedies(Remedy.open("schedules/" + each.schedule()));
    }
}
