package org.gradeport.schedule;

import java.time.Instant;
import java.util.List;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// The schedules' front desk: every call acts as the current actor and checks her rights.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'TEACHER', 'OPERATOR')")
public class ScheduleService {

    private static final String MAY_EXPORT = "hasAnyRole('ADMIN', 'TEACHER')";

    private final ScheduleAccess access;
    private final ScheduleList list;
    private final ScheduleDesk desk;
    private final ScheduleSteering steering;
    private final ScheduleHistory history;
    private final ScheduleProperties properties;
    private final DatabaseTime time;

    ScheduleService(
            ScheduleAccess access,
            ScheduleList list,
            ScheduleDesk desk,
            ScheduleSteering steering,
            ScheduleHistory history,
            ScheduleProperties properties,
            DatabaseTime time) {
        this.access = access;
        this.list = list;
        this.desk = desk;
        this.steering = steering;
        this.history = history;
        this.properties = properties;
        this.time = time;
    }

    /// Whether this node runs schedules; false with `ENABLE_SCHEDULER=false`.
    public boolean isRunning() {
        return properties.enabled();
    }

    /// Her own; all for administrators and operators; by name.
    public List<Schedule> all() {
        return list.all();
    }

    public Schedule get(long id) {
        return list.view(access.seen(id));
    }

    /// Checks the wish and writes the schedule, switched on; it belongs to the current actor. A repeated idempotency
    /// key
    /// of hers gives the schedule it gave before.
    @PreAuthorize(MAY_EXPORT)
    public Schedule create(ScheduleWish wish, @Nullable String idempotencyKey) {
        return list.view(desk.create(wish, idempotencyKey));
    }

    /// What is wrong with a name and a request, each part by itself; nothing is written.
    @PreAuthorize(MAY_EXPORT)
    public List<InvalidValueException> faults(String name, ExportRequest request) {
        return desk.faults(name, request);
    }

    /// Changes all that a person decides; it keeps its owner.
    ///
    /// @param version the schedule's when it was read; null to overwrite whatever it is now
    @PreAuthorize(MAY_EXPORT)
    public Schedule change(long id, @Nullable Integer version, ScheduleWish wish) {
        return list.view(desk.change(id, version, wish));
    }

    /// A copy of it, which is the current actor's and switched off.
    @PreAuthorize(MAY_EXPORT)
    public Schedule duplicate(long id, String name) {
        return list.view(desk.duplicate(id, name));
    }

    /// Removes it and its history; its exports stay.
    @PreAuthorize(MAY_EXPORT)
    public void delete(long id) {
        desk.delete(id);
    }

    /// Nothing runs until then, and nothing counts as missed; null switches it off.
    public Schedule pause(long id, @Nullable Instant until) {
        return list.view(steering.pause(id, until));
    }

    /// Switches it on, from now on.
    public Schedule resume(long id) {
        return list.view(steering.resume(id));
    }

    /// Requests its export now, in its owner's name; its next due time stays.
    public Export runNow(long id) {
        return steering.runNow(id);
    }

    /// Requests its export now, in the current actor's name, and mails her alone.
    @PreAuthorize(MAY_EXPORT)
    public Export sendTest(long id) {
        return steering.sendTest(id);
    }

    /// Gives it to another account, whose rights it has from then on. Operators may do so with one whose owner's
    /// account
    /// is disabled and that mails nobody but its owner.
    @PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
    public Schedule reassign(long id, long account) {
        return list.view(steering.reassign(id, account));
    }

    /// The runs that will happen if it stays as it is; none while it is off, or if its rule cannot be read.
    ///
    /// @param count at most 100
    public List<Occurrence> nextRuns(long id, int count) {
        ScheduleRow row = access.seen(id);
        Instant due = row.nextDue();
        Timing timing = StoredRule.of(row.plan()).timing();
        return due == null || timing == null ? List.of() : preview(timing, due.minusNanos(1_000), count);
    }

    /// The runs of a rule after an instant, now if null.
    ///
    /// @param count at most 100
    public List<Occurrence> preview(Timing timing, @Nullable Instant from, int count) {
        return timing.next(from == null ? time.now() : from, Math.clamp(count, 1, 100));
    }

    /// What became of its due times, newest first.
    public List<ScheduleRun> history(long id, int offset, int limit) {
        return history.of(access.seen(id).number(), Math.max(0, offset), Math.clamp(limit, 1, 500));
    }

    /// How many lines its history has.
    public long historySize(long id) {
        return history.count(access.seen(id).number());
    }
}
