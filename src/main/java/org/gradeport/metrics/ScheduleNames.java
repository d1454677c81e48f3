package org.gradeport.metrics;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Knows what a schedule is called.
@Component
class ScheduleNames {

    /// Its name; empty if it was deleted or is switched off.
    Stream<String> of(long schedule) {
        return Stream.of(Long.toString(schedule));
    }
}
