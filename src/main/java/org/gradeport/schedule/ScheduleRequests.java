package org.gradeport.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.RowLimitException;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.ScheduleHistory.Line;
import org.gradeport.security.Actor;
import org.gradeport.security.Actors;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Turns a due time into an export, or into the reason why there is none; within the caller's transaction.
@Component
class ScheduleRequests {

    private final ScheduledExports exports;
    private final ScheduleHistory history;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    ScheduleRequests(
            ScheduledExports exports, ScheduleHistory history, Actors actors, ApplicationEventPublisher events) {
        this.exports = exports;
        this.history = history;
        this.actors = actors;
        this.events = events;
    }

    void due(ScheduleRow row, Instant due, @Nullable Duration lateBy) {
        String late = lateBy == null ? null : late(lateBy);
        if (isInWork(row)) {
            history.add(
                    row.plan().overlap() == OverlapRule.SKIP
                            ? line(row, due, RunOutcome.SKIPPED_OVERLAP, Texts.say("schedule.cause.overlap"))
                            : line(row, due, RunOutcome.WAITING, late));
        } else {
            history.add(outcome(row, line(row, due, RunOutcome.REQUESTED, late)));
        }
    }

    /// Requests what waited for its turn.
    void waited(ScheduleRow row, ScheduleRun run) {
        Instant due = run.dueAt() == null ? run.at() : run.dueAt();
        Line line = outcome(row, line(row, due, RunOutcome.REQUESTED, run.detail()));
        history.change(run.id(), line.outcome(), line.export(), line.detail());
    }

    /// Leaves a due time to be tried again, after a trouble that may pass.
    void postponed(ScheduleRow row, Instant due) {
        history.add(line(row, due, RunOutcome.TRYING, trying()));
    }

    /// Records that what waited gave nothing, for a reason that no rule foresaw.
    void refused(ScheduleRow row, ScheduleRun run, RuntimeException cause, String reason) {
        Instant due = run.dueAt() == null ? run.at() : run.dueAt();
        Line line = refusal(row, due, cause, reason);
        history.change(run.id(), line.outcome(), null, line.detail());
    }

    /// Records that a due time gave nothing, for a reason that no rule foresaw.
    void refused(ScheduleRow row, Instant due, RuntimeException cause, String reason) {
        history.add(refusal(row, due, cause, reason));
    }

    /// Whether the owner's account works; exports of another account's schedule never run.
    boolean hasOwner(ScheduleRow row) {
        return actors.find(row.owner()).isPresent();
    }

    /// As it is shown, even if it cannot be read.
    ExportRequest request(ScheduleRow row) {
        ExportRequest saved = ScheduleJson.read(row.plan().request());
        return new ExportRequest(
                saved.dataset(),
                saved.format(),
                saved.selection(),
                saved.options(),
                row.plan().name(),
                saved.delivery());
    }

    /// As it is run; refuses what cannot be read.
    ExportRequest readable(ScheduleRow row) {
        ScheduleJson.readable(ScheduleJson.read(row.plan().request()));
        return request(row);
    }

    private boolean isInWork(ScheduleRow row) {
        return exports.isInWork(row.number()) || history.waiting(row.number()).isPresent();
    }

    private Line outcome(ScheduleRow row, Line line) {
        Optional<Actor> owner = actors.find(row.owner());
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

    private Line requested(ScheduleRow row, Actor owner, Line line) {
        ExportRequest request = readable(row);
        if (row.plan().skipEmpty() && exports.count(request, owner) == 0) {
            return new Line(row.number(), line.due(), line.kind(), RunOutcome.SKIPPED_EMPTY, null, 1, null);
        }
        Export export = exports.request(request, owner, row.number());
        return line.gave(export.id());
    }

    private Line refusal(ScheduleRow row, Instant due, RuntimeException cause, String reason) {
        events.publishEvent(new RunRefused(row.number(), due, row.owner(), request(row), exports.cause(cause)));
        return line(row, due, RunOutcome.REFUSED, reason);
    }

    private static Line line(ScheduleRow row, Instant due, RunOutcome outcome, @Nullable String detail) {
        return Line.due(row.number(), due, outcome, detail);
    }

    /// What the history says while a run is tried again.
    static String trying() {
        return Texts.say("schedule.cause.trying");
    }

    private static String late(Duration by) {
        return Texts.say("schedule.cause.late", by.toHours(), by.toMinutesPart());
    }
}
