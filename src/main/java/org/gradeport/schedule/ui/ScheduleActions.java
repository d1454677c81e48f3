package org.gradeport.schedule.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import org.gradeport.export.Export;
import org.gradeport.export.RowLimitException;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleStateException;
import org.gradeport.security.OwnerDirectory.Owner;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// Carries out the actions on a schedule and shows their result.
final class ScheduleActions {

    private final ScheduleSite site;
    private final Runnable done;

    /// @param done shows how things are now
    ScheduleActions(ScheduleSite site, Runnable done) {
        this.site = site;
        this.done = done;
    }

    void turn(Schedule schedule, boolean on) {
        tried(() -> {
            if (on) {
                site.service().resume(schedule.id());
            } else {
                site.service().pause(schedule.id(), null);
            }
            Toast.done(say(on ? "schedule.done.on" : "schedule.done.off", schedule.name()));
        });
    }

    void pause(Schedule schedule, Instant until) {
        tried(() -> {
            site.service().pause(schedule.id(), until);
            Toast.done(
                    say("schedule.done.paused", schedule.name(), site.moments().relative(until)));
        });
    }

    void runNow(Schedule schedule) {
        tried(() -> {
            Export export = site.service().runNow(schedule.id());
            Toast.done(say("schedule.done.run", export.name()));
        });
    }

    void test(Schedule schedule) {
        tried(() -> {
            site.service().sendTest(schedule.id());
            Toast.done(say("schedule.done.test"));
        });
    }

    void duplicate(Schedule schedule) {
        tried(() -> {
            String name = say("schedule.copy-of", schedule.name());
            Schedule copy = site.service().duplicate(schedule.id(), name.length() > 200 ? schedule.name() : name);
            UI.getCurrent().navigate(EditScheduleView.class, ScheduleSite.id(copy.id()));
        });
    }

    void reassign(Schedule schedule, Owner owner) {
        tried(() -> {
            site.service().reassign(schedule.id(), owner.account());
            Toast.done(say("schedule.done.reassigned", schedule.name(), owner.username()));
        });
    }

    void delete(Schedule schedule, Runnable after) {
        Confirm.ask(
                say("schedule.delete.title", schedule.name()),
                say("schedule.delete.sentence"),
                say("schedule.delete"),
                () -> tried(() -> {
                    site.service().delete(schedule.id());
                    Toast.done(say("schedule.done.deleted", schedule.name()));
                    after.run();
                }));
    }

    /// Shows a refusal as a sentence; any other exception becomes an error with an id.
    private void tried(Runnable deed) {
        String refusal = refusal(deed);
        if (refusal != null) {
            Toast.failed(refusal);
        }
        done.run();
    }

    private static @Nullable String refusal(Runnable deed) {
        try {
            deed.run();
            return null;
        } catch (ScheduleStateException | InvalidValueException | RowLimitException | AccessDeniedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
