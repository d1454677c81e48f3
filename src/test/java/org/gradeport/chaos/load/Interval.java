package org.gradeport.chaos.load;

import java.time.Instant;

/// A time in which the schedules were paused, or were being paused or resumed.
public record Interval(Instant from, Instant until) {

    /// Whether it includes the moment.
    public boolean includes(Instant moment) {
        return !moment.isBefore(from) && !moment.isAfter(until);
    }
}
