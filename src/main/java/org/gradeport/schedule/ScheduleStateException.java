package org.gradeport.schedule;

/// The state of the schedule does not allow the action; the message says why and what to do.
public final class ScheduleStateException extends RuntimeException {

    public ScheduleStateException(String message) {
        super(message);
    }
}
