package org.gradeport.schedule;

/// The schedule is not in a state in which this can be done; the message says why and what to do.
public final class ScheduleStateException extends RuntimeException {

    public ScheduleStateException(String message) {
        super(message);
    }
}
