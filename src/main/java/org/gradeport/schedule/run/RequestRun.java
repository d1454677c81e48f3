package org.gradeport.schedule.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RequestJson;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.RunRefused;
import org.gradeport.schedule.ScheduleRow;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.schedule.ScheduleRunRepository;
import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Requests the export of a run, or records why there is none; within the caller's transaction.
@Component
public class RequestRun {

    private final ScheduledExports exports;
    private final ScheduleRunRepository scheduleRunRepository;
    private final ActorDirectory actorDirectory;
    private final DatabaseClock databaseClock;
    private final ApplicationEventPublisher events;

    RequestRun(
            ScheduledExports exports,
            ScheduleRunRepository scheduleRunRepository,
            ActorDirectory actorDirectory,
            DatabaseClock databaseClock,
            ApplicationEventPublisher events) {
        this.exports = exports;
        this.scheduleRunRepository = scheduleRunRepository;
        this.actorDirectory = actorDirectory;
        this.databaseClock = databaseClock;
        this.events = events;
    }

    void requestDue(ScheduleRow row, Instant due, @Nullable Duration lateBy) {
        String late =
                lateBy == null ? null : Texts.say("schedule.cause.late", lateBy.toHours(), lateBy.toMinutesPart());
        if (!isInWork(row)) {
            request(row, run(row, due, RunOutcome.REQUESTED, late));
        } else if (OverlapPolicy.of(row.plan().overlap()) == OverlapPolicy.SKIP) {
            scheduleRunRepository.save(run(row, due, RunOutcome.SKIPPED_OVERLAP, Texts.say("schedule.cause.overlap")));
        } else {
            scheduleRunRepository.save(run(row, due, RunOutcome.WAITING, late));
        }
    }

    /// Requests the export of a waiting run.
    void request(ScheduleRow row, ScheduleRun run) {
        scheduleRunRepository.save(outcome(row, run));
    }

    /// Records that the due time is tried again after a transient failure.
    void postpone(ScheduleRow row, Instant due) {
        scheduleRunRepository.save(run(row, due, RunOutcome.TRYING, Texts.say("schedule.cause.trying")));
    }

    /// Records that a run failed for an unexpected reason.
    void refuse(ScheduleRow row, ScheduleRun run, RuntimeException cause, String reason) {
        scheduleRunRepository.save(refused(row, run, cause, reason));
    }

    /// Records that a due time failed for an unexpected reason.
    void refuse(ScheduleRow row, Instant due, RuntimeException cause, String reason) {
        refuse(row, run(row, due, RunOutcome.REFUSED, null), cause, reason);
    }

    /// The owner; empty if the account is disabled.
    public Optional<Actor> owner(ScheduleRow row) {
        return actorDirectory.find(row.owner());
    }

    /// The request for display, even if it cannot be read.
    public ExportRequest request(ScheduleRow row) {
        ExportRequest saved = RequestJson.read(row.plan().request());
        return new ExportRequest(
                saved.dataset(),
                saved.format(),
                saved.selection(),
                saved.options(),
                row.plan().name(),
                saved.delivery());
    }

    /// The request for a run; refuses one that cannot be read.
    public ExportRequest readable(ScheduleRow row) {
        RequestJson.readable(RequestJson.read(row.plan().request()));
        return request(row);
    }

    private boolean isInWork(ScheduleRow row) {
        return exports.hasOpenExport(row.number())
                || scheduleRunRepository.firstWaiting(row.number()).isPresent();
    }

    private ScheduleRun outcome(ScheduleRow row, ScheduleRun run) {
        Optional<Actor> owner = owner(row);
        if (owner.isEmpty()) {
            return run.ended(RunOutcome.OWNERLESS, Texts.say("schedule.cause.ownerless", row.ownerName()));
        }
        try {
            return requested(row, owner.get(), run);
        } catch (InvalidValueException | RowLimitException | AccessDeniedException e) {
            return refused(row, run, e, String.valueOf(e.getMessage()));
        }
    }

    private ScheduleRun requested(ScheduleRow row, Actor owner, ScheduleRun run) {
        ExportRequest request = readable(row);
        return row.plan().skipEmpty() && exports.count(request, owner) == 0
                ? run.ended(RunOutcome.SKIPPED_EMPTY, null)
                : run.requested(exports.request(request, owner, row.number()).id());
    }

    private ScheduleRun refused(ScheduleRow row, ScheduleRun run, RuntimeException cause, String reason) {
        events.publishEvent(
                new RunRefused(row.number(), run.moment(), row.owner(), request(row), exports.failureClass(cause)));
        return run.ended(RunOutcome.REFUSED, reason);
    }

    private ScheduleRun run(ScheduleRow row, Instant due, RunOutcome outcome, @Nullable String detail) {
        return new ScheduleRun(0, row.number(), due, databaseClock.now(), RunKind.DUE, outcome, null, 1, detail);
    }
}
