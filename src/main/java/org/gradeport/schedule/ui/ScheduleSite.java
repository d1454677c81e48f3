package org.gradeport.schedule.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.MailAvailability;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.security.Actor;
import org.gradeport.security.CurrentActor;
import org.gradeport.security.OwnerDirectory;
import org.gradeport.security.Role;
import org.gradeport.ui.EmbeddedForms;

/// What every page about schedules stands on.
@SpringComponent
record ScheduleSite(
        ScheduleService service,
        EmbeddedForms<ExportRequest> forms,
        CurrentActor currentActor,
        MailAvailability mail,
        OwnerDirectory owners,
        TimeFormatter moments,
        Clock clock,
        PortalProperties portal) {

    boolean isAdministrator() {
        return currentActor.get().is(Role.ADMIN);
    }

    /// The reader's.
    long account() {
        return currentActor.get().account();
    }

    /// Whether the reader may have schedules of her own.
    boolean mayExport() {
        return isAdministrator() || currentActor.get().is(Role.TEACHER);
    }

    /// Whether the reader may change this one, not only steer it.
    boolean owns(Schedule schedule) {
        Actor actor = currentActor.get();
        return actor.is(Role.ADMIN) || actor.account() == schedule.owner();
    }

    /// Whether the reader may give this one to another owner.
    boolean mayGive(Schedule schedule) {
        return isAdministrator() || (schedule.ownerless() && currentActor.get().is(Role.OPERATOR));
    }

    /// What it exports, in one line.
    String what(Schedule schedule) {
        return schedule.isReadable() ? forms.summary(schedule.request()) : translate("schedule.unreadable");
    }

    static RouteParameters id(long id) {
        return new RouteParameters(new RouteParam("id", Long.toString(id)));
    }
}
