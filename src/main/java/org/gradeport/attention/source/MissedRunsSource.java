package org.gradeport.attention.source;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Tone;
import org.gradeport.schedule.ScheduleHealth;
import org.gradeport.schedule.ScheduleHealth.AffectedSchedule;
import org.gradeport.schedule.ScheduleService;
import org.springframework.stereotype.Component;

/// Schedules that missed runs while no portal was up and have not run since.
@Component
final class MissedRunsSource extends RunsWithoutExportSource {

    private final ScheduleHealth scheduleHealth;

    MissedRunsSource(ScheduleHealth scheduleHealth, ScheduleService schedules) {
        super(schedules, Tone.WARN);
        this.scheduleHealth = scheduleHealth;
    }

    @Override
    public String kind() {
        return "missed-run";
    }

    @Override
    List<AffectedSchedule> problems(Instant after) {
        return scheduleHealth.missed(after);
    }

    @Override
    Object detail(AffectedSchedule trouble) {
        return trouble.since();
    }
}
