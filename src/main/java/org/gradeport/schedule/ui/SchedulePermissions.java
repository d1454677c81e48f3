package org.gradeport.schedule.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import org.gradeport.schedule.Schedule;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.Role;

/// The user's permissions on schedules.
@SpringComponent
record SchedulePermissions(CurrentActor current) {

    boolean isAdministrator() {
        return current.get().is(Role.ADMIN);
    }

    /// The permissions of the current user.
    long account() {
        return current.get().account();
    }

    /// Whether the user may own schedules.
    boolean mayExport() {
        return isAdministrator() || current.get().is(Role.TEACHER);
    }

    /// Whether the user may change this one, not only pause or run it.
    boolean owns(Schedule schedule) {
        return isAdministrator() || account() == schedule.owner();
    }

    /// Whether the user may give this one to another owner.
    boolean mayReassign(Schedule schedule) {
        return isAdministrator() || (schedule.ownerless() && current.get().is(Role.OPERATOR));
    }
}
