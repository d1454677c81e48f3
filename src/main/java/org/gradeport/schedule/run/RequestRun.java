package org.gradeport.schedule.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.RunRefused;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.schedule.store.RequestJson;
import org.gradeport.schedule.store.ScheduleRow;
import org.gradeport.schedule.store.ScheduleRunRepository;
import org.gradeport.schedule.store.ScheduleRunRepository.NewRun;
import org.gradeport.security.Actor;
import org.gradeport.security.ActorDirectory;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Turns a due time into an export, or into the reason why there is none; within the caller's transaction.
@Component
public class RequestRun {

    private final ScheduledExports exports;
    private final ScheduleRunRepository scheduleRunRepository;
    private final ActorDirectory actorDirectory;
    private final ApplicationEventPublisher events;

    RequestRun(
            ScheduledExports exports,
            ScheduleRunRepository scheduleRunRepository,
            ActorDirectory actorDirectory,
            ApplicationEventPublisher events) {
        this.exports = exports;
        this.scheduleRunRepository = scheduleRunRepository;
        this.actorDirectory = actorDirectory;
        this.events = events;
    }

    void requestDue(ScheduleRow row, Instant due, @Nullable Duration lateBy) {
        String late = lateBy == null ? null : late(lateBy);
        if (isInWork(row)) {
            scheduleRunRepository.add(
                    row.plan().overlap() == OverlapPolicy.SKIP
                            ? line(row, due, RunOutcome.SKIPPED_OVERLAP, Texts.say("schedule.cause.overlap"))
                            : line(row, due, RunOutcome.WAITING, late));
        } else {
            scheduleRunRepository.add(outcome(row, line(row, due, RunOutcome.REQUESTED, late)));
        }
    }

    /// Requests what waited for its turn.
    void requestWaiting(ScheduleRow row, ScheduleRun run) {
        Instant due = run.dueAt() == null ? run.at() : run.dueAt();
        NewRun line = outcome(row, line(row, due, RunOutcome.REQUESTED, run.detail()));
        scheduleRunRepository.change(run.id(), line.outcome(), line.export(), line.detail());
    }

    /// Leaves a due time to be tried again, after a trouble that may pass.
    void postpone(ScheduleRow row, Instant due) {
        scheduleRunRepository.add(line(row, due, RunOutcome.TRYING, trying()));
    }

    /// Records that what waited gave nothing, for a reason that no rule foresaw.
    void refuse(ScheduleRow row, ScheduleRun run, RuntimeException cause, String reason) {
        Instant due = run.dueAt() == null ? run.at() : run.dueAt();
        NewRun line = refusal(row, due, cause, reason);
        scheduleRunRepository.change(run.id(), line.outcome(), null, line.detail());
    }

    /// Records that a due time gave nothing, for a reason that no rule foresaw.
    void refuse(ScheduleRow row, Instant due, RuntimeException cause, String reason) {
        scheduleRunRepository.add(refusal(row, due, cause, reason));
    }

    /// Whether the owner's account works; exports of another account's schedule never run.
    public boolean hasOwner(ScheduleRow row) {
        return actorDirectory.find(row.owner()).isPresent();
    }

    /// As it is shown, even if it cannot be read.
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

    /// As it is run; refuses what cannot be read.
    public ExportRequest readable(ScheduleRow row) {
        RequestJson.readable(RequestJson.read(row.plan().request()));
        return request(row);
    }

    private boolean isInWork(ScheduleRow row) {
        return exports.hasOpenExport(row.number())
                || scheduleRunRepository.waiting(row.number()).isPresent();
    }

    private NewRun outcome(ScheduleRow row, NewRun line) {
        Optional<Actor> owner = actorDirectory.find(row.owner());
        Instant due = line.due() == null ? Instant.EPOCH : line.due();
        if (owner.isEmpty()) {
            return line(row, due, RunOutcome.OWNERLESS, Texts.say("schedule.cause.ownerless", row.ownerName()));
        }
        try {
            return requested(row, owner.get(), line);
        } catch (InvalidValueException | RowLimitException | AccessDeniedException e) {
            return refusal(row, due, e, String.valueOf(e.getMessage()));
        }
    }

    private NewRun requested(ScheduleRow row, Actor owner, NewRun line) {
        ExportRequest request = readable(row);
        if (row.plan().skipEmpty() && exports.count(request, owner) == 0) {
            return new NewRun(row.number(), line.due(), line.kind(), RunOutcome.SKIPPED_EMPTY, null, 1, null);
        }
        Export export = exports.request(request, owner, row.number());
        return line.requested(export.id());
    }

    private NewRun refusal(ScheduleRow row, Instant due, RuntimeException cause, String reason) {
        events.publishEvent(new RunRefused(row.number(), due, row.owner(), request(row), exports.failureClass(cause)));
        return line(row, due, RunOutcome.REFUSED, reason);
    }

    private static NewRun line(ScheduleRow row, Instant due, RunOutcome outcome, @Nullable String detail) {
        return NewRun.due(row.number(), due, outcome, detail);
    }

    /// What the history says while a run is tried again.
    static String trying() {
        return Texts.say("schedule.cause.trying");
    }

    private static String late(Duration by) {
        return Texts.say("schedule.cause.late", by.toHours(), by.toMinutesPart());
    }
}
