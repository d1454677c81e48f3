package org.gradeport.schedule;

/// There is no such schedule, or the actor may not see it.
public final class ScheduleNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScheduleNotFoundException(long id) {
        super("There is no schedule %d.".formatted(id));
    }
}
