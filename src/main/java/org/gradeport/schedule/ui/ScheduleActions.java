package org.gradeport.schedule.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.gradeport.base.TimeFormatter;
import org.gradeport.export.Export;
import org.gradeport.export.RowLimitException;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleStateException;
import org.gradeport.security.OwnerDirectory;
import org.gradeport.security.OwnerDirectory.Owner;
import org.gradeport.table.InvalidValueException;
import org.gradeport.ui.Confirm;
import org.gradeport.ui.Toast;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/// Carries out the actions on a schedule and shows their result.
final class ScheduleActions {

    private final ScheduleService service;
    private final OwnerDirectory owners;
    private final TimeFormatter times;
    private final Clock clock;
    private final Runnable done;

    /// @param done refreshes the page
    ScheduleActions(ScheduleService service, OwnerDirectory owners, TimeFormatter times, Clock clock, Runnable done) {
        this.service = service;
        this.owners = owners;
        this.times = times;
        this.clock = clock;
        this.done = done;
    }

    void turn(Schedule schedule, boolean on) {
        tried(() -> {
            if (on) {
                service.resume(schedule.id());
            } else {
                service.pause(schedule.id(), null);
            }
            Toast.done(say(on ? "schedule.done.on" : "schedule.done.off", schedule.name()));
        });
    }

    void askPause(Schedule schedule, ZoneId zone) {
        new PauseDialog(clock, schedule, zone, until -> pause(schedule, until)).open();
    }

    void askOwner(Schedule schedule) {
        new OwnerDialog(owners, schedule, owner -> reassign(schedule, owner)).open();
    }

    private void pause(Schedule schedule, Instant until) {
        tried(() -> {
            service.pause(schedule.id(), until);
            Toast.done(say("schedule.done.paused", schedule.name(), times.relative(until)));
        });
    }

    void runNow(Schedule schedule) {
        tried(() -> {
            Export export = service.runNow(schedule.id());
            Toast.done(say("schedule.done.run", export.name()));
        });
    }

    void test(Schedule schedule) {
        tried(() -> {
            service.sendTest(schedule.id());
            Toast.done(say("schedule.done.test"));
        });
    }

    void duplicate(Schedule schedule) {
        tried(() -> {
            String name = say("schedule.copy-of", schedule.name());
            Schedule copy = service.duplicate(schedule.id(), name.length() > 200 ? schedule.name() : name);
            UI.getCurrent().navigate(EditScheduleView.class, ScheduleView.id(copy.id()));
        });
    }

    private void reassign(Schedule schedule, Owner owner) {
        tried(() -> {
            service.reassign(schedule.id(), owner.account());
            Toast.done(say("schedule.done.reassigned", schedule.name(), owner.username()));
        });
    }

    void delete(Schedule schedule, Runnable after) {
        Confirm.ask(
                say("schedule.delete.title", schedule.name()),
                say("schedule.delete.sentence"),
                say("schedule.delete"),
                () -> tried(() -> {
                    service.delete(schedule.id());
                    Toast.done(say("schedule.done.deleted", schedule.name()));
                    after.run();
                }));
    }

    /// Shows a refusal as a sentence; any other exception becomes an error with an id.
    private void tried(Runnable action) {
        String refusal = refusal(action);
        if (refusal != null) {
            Toast.failed(refusal);
        }
        done.run();
    }

    private static @Nullable String refusal(Runnable action) {
        try {
            action.run();
            return null;
        } catch (ScheduleStateException | InvalidValueException | RowLimitException | AccessDeniedException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String say(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
