package org.gradeport.metrics;

import java.util.stream.Stream;
import org.gradeport.schedule.ScheduleTroubles;
import org.springframework.stereotype.Component;

/// Knows what a schedule is called.
@Component
class ScheduleNames {

    private final ScheduleTroubles schedules;

    ScheduleNames(ScheduleTroubles schedules) {
        this.schedules = schedules;
    }

    /// Its name; empty if it was deleted.
    Stream<String> of(long schedule) {
        return schedules.name(schedule).stream();
    }
}
