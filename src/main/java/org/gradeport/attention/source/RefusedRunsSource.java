package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleHealth;
import org.gradeport.schedule.ScheduleHealth.AffectedSchedule;
import org.gradeport.schedule.ScheduleService;
import org.springframework.stereotype.Component;

/// Schedules whose last runs could not even be requested: too many rows, rights that are gone.
@Component
final class RefusedRunsSource extends RunsWithoutExportSource {

    private final ScheduleHealth scheduleHealth;

    RefusedRunsSource(ScheduleHealth scheduleHealth, ScheduleService schedules) {
        super(schedules, Tone.BAD);
        this.scheduleHealth = scheduleHealth;
    }

    @Override
    public String kind() {
        return "refused-run";
    }

    @Override
    List<AffectedSchedule> problems(Instant after) {
        return scheduleHealth.refused(after);
    }

    @Override
    Object detail(AffectedSchedule trouble) {
        return scheduleHealth.reason(trouble.schedule());
    }
}
