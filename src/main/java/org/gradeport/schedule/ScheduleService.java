package org.gradeport.schedule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The secured entry to schedules: each call acts as the current actor and checks their rights.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'TEACHER', 'OPERATOR')")
public class ScheduleService {

    private static final String MAY_EXPORT = "hasAnyRole('ADMIN', 'TEACHER')";

    private final ScheduleAccess access;
    private final ScheduleQuery scheduleQuery;
    private final EditSchedule editSchedule;
    private final ControlSchedule controlSchedule;
    private final ScheduleRunRepository scheduleRunRepository;
    private final ScheduleProperties properties;
    private final DatabaseClock databaseClock;

    ScheduleService(
            ScheduleAccess access,
            ScheduleQuery scheduleQuery,
            EditSchedule editSchedule,
            ControlSchedule controlSchedule,
            ScheduleRunRepository scheduleRunRepository,
            ScheduleProperties properties,
            DatabaseClock databaseClock) {
        this.access = access;
        this.scheduleQuery = scheduleQuery;
        this.editSchedule = editSchedule;
        this.controlSchedule = controlSchedule;
        this.scheduleRunRepository = scheduleRunRepository;
        this.properties = properties;
        this.databaseClock = databaseClock;
    }

    /// Whether this node runs schedules; false with `ENABLE_SCHEDULER=false`.
    public boolean isRunning() {
        return properties.enabled();
    }

    /// The actor's own; all for administrators and operators; by name.
    public List<Schedule> all() {
        return scheduleQuery.all();
    }

    /// Those of these that the actor may see, in any order.
    public List<Schedule> find(Collection<Long> ids) {
        return scheduleQuery.find(ids);
    }

    public Schedule get(long id) {
        return scheduleQuery.view(access.visible(id));
    }

    /// Checks the definition and writes the schedule, switched on; it belongs to the current actor. An idempotency key
    /// that the actor repeats returns the schedule it created before, or a [ScheduleNotFoundException] if that is
    /// deleted.
    @PreAuthorize(MAY_EXPORT)
    public Schedule create(ScheduleDefinition scheduleDefinition, @Nullable String idempotencyKey) {
        return scheduleQuery.view(editSchedule.create(scheduleDefinition, idempotencyKey));
    }

    /// All faults of a name, a request and a new rule; nothing is written.
    ///
    /// @param rule null if it stays
    @PreAuthorize(MAY_EXPORT)
    public List<ScheduleFault> faults(String name, ExportRequest request, @Nullable ScheduleRule rule) {
        return editSchedule.faults(name, request, rule);
    }

    /// Changes the definition; the owner stays.
    ///
    /// @param version the schedule's when it was read; null to overwrite whatever it is now
    @PreAuthorize(MAY_EXPORT)
    public Schedule change(long id, @Nullable Integer version, ScheduleDefinition scheduleDefinition) {
        return scheduleQuery.view(editSchedule.change(id, version, _ -> scheduleDefinition));
    }

    /// Changes parts of the definition that it has at that moment; other changes wait, so that all of them hold.
    ///
    /// @param version the schedule's when it was read; null to change whatever it is now
    /// @param change makes the new definition
    @PreAuthorize(MAY_EXPORT)
    public Schedule change(long id, @Nullable Integer version, Function<Schedule, ScheduleDefinition> change) {
        return scheduleQuery.view(editSchedule.change(id, version, row -> change.apply(scheduleQuery.view(row))));
    }

    /// Creates a copy, which belongs to the current actor and is switched off.
    @PreAuthorize(MAY_EXPORT)
    public Schedule duplicate(long id, String name) {
        return scheduleQuery.view(editSchedule.duplicate(id, name));
    }

    /// Removes it and its history; its exports stay.
    @PreAuthorize(MAY_EXPORT)
    public void delete(long id) {
        editSchedule.delete(id);
    }

    /// Pauses it until this time; nothing counts as missed. Null switches the schedule off.
    public Schedule pause(long id, @Nullable Instant until) {
        return scheduleQuery.view(controlSchedule.pause(id, until));
    }

    /// Switches it on, from now on.
    public Schedule resume(long id) {
        return scheduleQuery.view(controlSchedule.resume(id));
    }

    /// Requests its export now, in its owner's name; its next due time stays.
    public Export runNow(long id) {
        return controlSchedule.runNow(id);
    }

    /// Requests its export now, in the current actor's name, and mails only this actor.
    @PreAuthorize(MAY_EXPORT)
    public Export sendTest(long id) {
        return controlSchedule.sendTest(id);
    }

    /// Gives it to another account; its runs have the rights of that account. Operators may do so if the owner's
    /// account is disabled and only the owner is mailed.
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public Schedule reassign(long id, long account) {
        return scheduleQuery.view(controlSchedule.reassign(id, account));
    }

    /// The next runs of the schedule; none while it is off, or if its rule cannot be read.
    ///
    /// @param count at most 100
    public List<Occurrence> nextRuns(long id, int count) {
        ScheduleRow row = access.visible(id);
        Instant due = row.nextDue();
        ScheduleRule scheduleRule = StoredRule.of(row.plan()).parsed();
        return due == null || scheduleRule == null ? List.of() : preview(scheduleRule, due.minusNanos(1_000), count);
    }

    /// The runs of a rule after an instant, now if null.
    ///
    /// @param count at most 100
    public List<Occurrence> preview(ScheduleRule scheduleRule, @Nullable Instant from, int count) {
        return scheduleRule.next(from == null ? databaseClock.now() : from, Math.clamp(count, 1, 100));
    }

    /// Its history, newest first.
    public List<ScheduleRun> history(long id, int offset, int limit) {
        return scheduleRunRepository.page(access.visible(id).number(), Math.max(0, offset), Math.clamp(limit, 1, 500));
    }

    /// The number of lines in its history.
    public long historySize(long id) {
        return scheduleRunRepository.countBySchedule(access.visible(id).number());
    }
}
