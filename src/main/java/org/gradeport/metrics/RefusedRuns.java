package org.gradeport.metrics;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleTroubles;
import org.gradeport.schedule.ScheduleTroubles.Trouble;
import org.springframework.stereotype.Component;

/// Schedules whose last runs could not even be requested: too many rows, rights that are gone.
@Component
final class RefusedRuns extends LostRuns {

    private final ScheduleTroubles troubles;

    RefusedRuns(ScheduleTroubles troubles, ScheduleService schedules) {
        super(schedules, Tone.BAD);
        this.troubles = troubles;
    }

    @Override
    public String kind() {
        return "refused-run";
    }

    @Override
    List<Trouble> troubles(Instant after) {
        return troubles.refused(after);
    }

    @Override
    Object detail(Trouble trouble) {
        return troubles.reason(trouble.schedule());
    }
}
