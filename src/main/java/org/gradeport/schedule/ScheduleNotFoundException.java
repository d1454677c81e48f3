package org.gradeport.schedule;

import org.gradeport.base.Texts;

/// There is no such schedule, or the actor may not see it.
public final class ScheduleNotFoundException extends RuntimeException {

    public ScheduleNotFoundException(long id) {
        super(Texts.say("schedule.not-found", id));
    }
}
