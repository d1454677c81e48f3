package org.gradeport.schedule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.database.DatabaseClock;
import org.gradeport.database.IdempotencyKeys;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.ScheduleFault.Field;
import org.gradeport.schedule.run.DueRuns;
import org.gradeport.schedule.run.RequestRun;
import org.gradeport.table.Faults;
import org.gradeport.table.InvalidValueException;
import org.gradeport.table.InvalidValueException.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Creates, changes, duplicates and deletes schedules.
@Component
class EditSchedule {

    private static final int NAME_LENGTH = 200;

    private final ScheduleRepository scheduleRepository;
    private final ScheduleAccess access;
    private final ScheduledExports exports;
    private final RequestRun requestRun;
    private final IdempotencyKeys idempotencyKeys;
    private final DatabaseClock databaseClock;
    private final DueRuns dueRuns;

    EditSchedule(
            ScheduleRepository scheduleRepository,
            ScheduleAccess access,
            ScheduledExports exports,
            RequestRun requestRun,
            IdempotencyKeys idempotencyKeys,
            DatabaseClock databaseClock,
            DueRuns dueRuns) {
        this.scheduleRepository = scheduleRepository;
        this.access = access;
        this.exports = exports;
        this.requestRun = requestRun;
        this.idempotencyKeys = idempotencyKeys;
        this.databaseClock = databaseClock;
        this.dueRuns = dueRuns;
    }

    @Transactional
    public ScheduleRow create(ScheduleDefinition scheduleDefinition, @Nullable String key) {
        ScheduleDefinition checked = checked(scheduleDefinition, null);
        exports.checkOwner(access.actor());
        return key == null
                ? make(checked)
                : once(
                        checked,
                        new IdempotencyKeys.Key("schedule", access.actor().account(), key));
    }

    private ScheduleRow once(ScheduleDefinition checked, IdempotencyKeys.Key key) {
        Optional<Long> before = idempotencyKeys.find(key, checked);
        if (before.isPresent()) {
            // A read without a lock shows the state before the other request with this key.
            return access.lockVisible(before.get());
        }
        ScheduleRow made = make(checked);
        idempotencyKeys.remember(key, made.number());
        return made;
    }

    private ScheduleRow make(ScheduleDefinition checked) {
        exports.checkValues(checked.request(), access.actor());
        ScheduleRow row = ScheduleRow.create(checked, access.actor(), databaseClock.now());
        return access.audited(scheduleRepository.save(row), "made");
    }

    /// Changes the locked schedule, so that changes of different fields at once all hold.
    ///
    /// @param change makes the new definition of the present one
    @Transactional
    public ScheduleRow change(long id, @Nullable Integer version, Function<ScheduleRow, ScheduleDefinition> change) {
        ScheduleRow row = access.lockOwned(id);
        ScheduleDefinition checked =
                checked(change.apply(row), StoredRule.of(row.plan()).parsed());
        // An administrator may correct a schedule and its owner's account in any order.
        if (row.owner() == access.actor().account()) {
            exports.checkOwner(access.actor());
        }
        if (version != null && version != row.version()) {
            throw new ScheduleStateException(Texts.say("schedule.refused.changed"));
        }
        requestRun.owner(row).ifPresent(owner -> exports.checkValues(checked.request(), owner));
        // A due time has the rule that made it due.
        if (!row.hasRuleOf(checked)) {
            dueRuns.settle(row.number());
            row = access.lockOwned(id);
        }
        return access.audited(scheduleRepository.save(row.changed(checked, databaseClock.now())), "changed");
    }

    @Transactional
    public ScheduleRow duplicate(long id, String name) {
        ScheduleRow row = access.visible(id);
        exports.checkOwner(access.actor());
        ScheduleRow.Plan plan = row.plan();
        ScheduleDefinition copied = new ScheduleDefinition(
                name,
                requestRun.readable(row),
                plan.rule(),
                plan.missedPolicy(),
                plan.overlapPolicy(),
                plan.skipEmpty());
        ScheduleDefinition checked = checked(copied, copied.rule());
        exports.checkValues(checked.request(), access.actor());
        ScheduleRow copy = ScheduleRow.create(checked, access.actor(), databaseClock.now());
        return access.audited(scheduleRepository.save(copy.paused(null, databaseClock.now())), "made");
    }

    @Transactional
    public void delete(long id) {
        scheduleRepository.delete(access.audited(access.lockOwned(id), "deleted"));
    }

    /// All faults of these parts of a schedule.
    ///
    /// @param rule a new rule; null if it is wrong, or the present one
    public List<ScheduleFault> faults(String name, ExportRequest request, @Nullable ScheduleRule rule) {
        Faults ofRequest = new Faults();
        ofRequest.check(() -> exports.checkValues(exports.complete(request), access.actor()));
        return Stream.of(
                        ScheduleFault.of(Field.NAME, () -> checkedName(name)),
                        ScheduleFault.of(
                                Field.MAIL_ADDRESSES, () -> ofRequest.refuse(fault -> fault.part() == Part.DELIVERY)),
                        ScheduleFault.of(Field.REQUEST, () -> ofRequest.refuse(fault -> fault.part() != Part.DELIVERY)),
                        ScheduleFault.of(Field.ENDS_ON, () -> checkEnd(rule)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String checkedName(String wished) {
        String name = wished.strip();
        if (name.isEmpty() || name.length() > NAME_LENGTH || !VisibleText.isVisible(name)) {
            throw new InvalidValueException("name", Texts.say("schedule.refused.name", NAME_LENGTH), List.of());
        }
        return name;
    }

    private void checkEnd(@Nullable ScheduleRule rule) {
        if (rule != null
                && rule.until() != null
                && rule.next(databaseClock.now()).isEmpty()) {
            throw new InvalidValueException("ends_on", Texts.say("schedule.refused.ended", rule.until()), List.of());
        }
    }

    /// @param present the rule that the schedule has, which may have ended
    private ScheduleDefinition checked(ScheduleDefinition scheduleDefinition, @Nullable ScheduleRule present) {
        Faults faults = new Faults();
        Optional<String> name = faults.find(() -> checkedName(scheduleDefinition.name()));
        name.ifPresent(_ -> access.checkDelivery(scheduleDefinition.request()));
        Optional<ExportRequest> request = faults.find(() -> exports.complete(scheduleDefinition.request()));
        if (!scheduleDefinition.rule().equals(present)) {
            faults.check(() -> checkEnd(scheduleDefinition.rule()));
        }
        faults.refuse();
        return new ScheduleDefinition(
                name.orElseThrow(),
                request.orElseThrow(),
                scheduleDefinition.rule(),
                scheduleDefinition.missed(),
                scheduleDefinition.overlap(),
                scheduleDefinition.skipEmpty());
    }
}
