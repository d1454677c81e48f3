package org.gradeport.schedule.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.schedule.Schedule;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;

/// What the reader may do with schedules.
@SpringComponent
record SchedulePermissions(CurrentActor current) {

    boolean isAdministrator() {
        return current.get().is(Role.ADMIN);
    }

    /// The reader's.
    long account() {
        return current.get().account();
    }

    /// Whether the reader may own schedules.
    boolean mayExport() {
        return isAdministrator() || current.get().is(Role.TEACHER);
    }

    /// Whether the reader may change this one, not only pause or run it.
    boolean owns(Schedule schedule) {
        return isAdministrator() || account() == schedule.owner();
    }

    /// Whether the reader may give this one to another owner.
    boolean mayReassign(Schedule schedule) {
        return isAdministrator() || (schedule.ownerless() && current.get().is(Role.OPERATOR));
    }
}
