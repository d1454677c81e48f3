package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleTroubles;
import org.gradeport.schedule.ScheduleTroubles.Trouble;
import org.springframework.stereotype.Component;

/// Schedules that missed runs while no portal was up and have not run since.
@Component
final class MissedRuns extends LostRuns {

    private final ScheduleTroubles troubles;

    MissedRuns(ScheduleTroubles troubles, ScheduleService schedules) {
        super(schedules, Tone.WARN);
        this.troubles = troubles;
    }

    @Override
    public String kind() {
        return "missed-run";
    }

    @Override
    List<Trouble> troubles(Instant after) {
        return troubles.missed(after);
    }

    @Override
    Object detail(Trouble trouble) {
        return trouble.since();
    }
}
