package org.gradeport.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.gradeport.base.Texts;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.run.DueRuns;
import org.gradeport.schedule.run.RequestRun;
import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Pauses, resumes, runs, tests and reassigns schedules.
@Component
class ControlSchedule {

    private final ScheduleRepository scheduleRepository;
    private final ScheduleAccess access;
    private final ScheduleRunRepository scheduleRunRepository;
    private final RequestRun requestRun;
    private final ScheduledExports exports;
    private final ActorDirectory actorDirectory;
    private final DatabaseClock databaseClock;
    private final DueRuns dueRuns;

    ControlSchedule(
            ScheduleRepository scheduleRepository,
            ScheduleAccess access,
            ScheduleRunRepository scheduleRunRepository,
            RequestRun requestRun,
            ScheduledExports exports,
            ActorDirectory actorDirectory,
            DatabaseClock databaseClock,
            DueRuns dueRuns) {
        this.scheduleRepository = scheduleRepository;
        this.access = access;
        this.scheduleRunRepository = scheduleRunRepository;
        this.requestRun = requestRun;
        this.exports = exports;
        this.actorDirectory = actorDirectory;
        this.databaseClock = databaseClock;
        this.dueRuns = dueRuns;
    }

    @Transactional
    public ScheduleRow pause(long id, @Nullable Instant until) {
        ScheduleRow row = settled(id);
        Instant now = databaseClock.now();
        if (until != null && !until.isAfter(now)) {
            throw new InvalidValueException("until", Texts.say("schedule.refused.pause"), List.of());
        }
        DayCheck.check("until", until == null ? null : LocalDate.ofInstant(until, ZoneOffset.UTC));
        scheduleRunRepository.cancelWaiting(id, Texts.say("schedule.cause.paused"));
        return access.audited(scheduleRepository.save(row.paused(until, now)), "paused");
    }

    @Transactional
    public ScheduleRow resume(long id) {
        return access.audited(scheduleRepository.save(settled(id).resumed(databaseClock.now())), "resumed");
    }

    /// The locked schedule, after all that is due is processed.
    private ScheduleRow settled(long id) {
        dueRuns.settle(access.lockVisible(id).number());
        return access.lockVisible(id);
    }

    @Transactional
    public Export runNow(long id) {
        ScheduleRow row = access.lockVisible(id);
        Actor owner = requestRun
                .owner(row)
                .orElseThrow(() -> new ScheduleStateException(Texts.say("schedule.refused.disabled", row.ownerName())));
        return recorded(row, exports.request(requestRun.readable(row), owner, row.number()), RunKind.NOW);
    }

    @Transactional
    public Export sendTest(long id) {
        ScheduleRow row = access.lockVisible(id);
        ExportRequest saved = requestRun.readable(row);
        NoticeOptions toMe = new NoticeOptions(true, List.of(), saved.delivery().attach());
        ExportRequest test = new ExportRequest(
                saved.dataset(), saved.format(), saved.selection(), saved.options(), saved.name(), toMe);
        return recorded(row, exports.requestTest(test, access.actor()), RunKind.TEST);
    }

    private Export recorded(ScheduleRow row, Export export, RunKind kind) {
        String by = Texts.say("schedule.cause.by-hand", access.actor().username());
        scheduleRunRepository.save(new ScheduleRun(
                0, row.number(), null, databaseClock.now(), kind, RunOutcome.REQUESTED, export.id(), 1, by));
        access.audited(row, kind == RunKind.TEST ? "tested" : "ran");
        return export;
    }

    @Transactional
    public ScheduleRow reassign(long id, long account) {
        ScheduleRow row = access.lockVisible(id);
        access.checkReassign(row, requestRun.owner(row).isEmpty(), requestRun.request(row));
        Actor owner = actorDirectory
                .find(account)
                .filter(actor -> !actor.is(Role.OPERATOR))
                .orElseThrow(() ->
                        new InvalidValueException("owner", Texts.say("schedule.refused.owner", account), List.of()));
        exports.checkOwner(owner);
        exports.checkValues(requestRun.request(row), owner);
        if (!owner.is(Role.ADMIN) && owner.account() != row.owner()) {
            // A reason may name records, and how many there are, that the new owner may not see.
            scheduleRunRepository.replaceReasons(id, Texts.say("schedule.cause.former-owner", row.ownerName()));
        }
        return access.audited(scheduleRepository.save(row.ownedBy(owner)), "reassigned");
    }
}
