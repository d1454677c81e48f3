package org.gradeport.schedule;

import java.time.Instant;
import java.util.List;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.export.Delivery;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.ScheduleHistory.Line;
import org.gradeport.security.Actor;
import org.gradeport.security.Actors;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people do with a schedule that is there: pause, resume, run now, test, reassign.
@Component
class ScheduleSteering {

    private static final Logger log = LoggerFactory.getLogger(ScheduleSteering.class);

    private final ScheduleRows rows;
    private final ScheduleAccess access;
    private final ScheduleHistory history;
    private final ScheduleRequests requests;
    private final ScheduledExports exports;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final DatabaseTime time;

    ScheduleSteering(
            ScheduleRows rows,
            ScheduleAccess access,
            ScheduleHistory history,
            ScheduleRequests requests,
            ScheduledExports exports,
            Actors actors,
            ApplicationEventPublisher events,
            DatabaseTime time) {
        this.rows = rows;
        this.access = access;
        this.history = history;
        this.requests = requests;
        this.exports = exports;
        this.actors = actors;
        this.events = events;
        this.time = time;
    }

    @Transactional
    public ScheduleRow pause(long id, @Nullable Instant until) {
        ScheduleRow row = access.steered(id);
        Instant now = time.now();
        if (until != null && !until.isAfter(now)) {
            throw new InvalidValueException("until", Texts.say("schedule.refused.pause"), List.of());
        }
        history.cancelWaiting(id, Texts.say("schedule.cause.paused"));
        return noted(rows.save(row.paused(until, now)), "paused");
    }

    @Transactional
    public ScheduleRow resume(long id) {
        return noted(rows.save(access.steered(id).resumed(time.now())), "resumed");
    }

    @Transactional
    public Export runNow(long id) {
        ScheduleRow row = access.steered(id);
        Actor owner = actors.find(row.owner())
                .orElseThrow(() -> new ScheduleStateException(Texts.say("schedule.refused.disabled", row.ownerName())));
        return request(row, requests.readable(row), owner, RunKind.NOW);
    }

    @Transactional
    public Export sendTest(long id) {
        ScheduleRow row = access.steered(id);
        ExportRequest saved = requests.readable(row);
        Delivery toMe = new Delivery(true, List.of(), saved.delivery().attach());
        ExportRequest test = new ExportRequest(
                saved.dataset(), saved.format(), saved.selection(), saved.options(), saved.name(), toMe);
        return request(row, test, access.actor(), RunKind.TEST);
    }

    private Export request(ScheduleRow row, ExportRequest request, Actor actor, RunKind kind) {
        Export export = exports.request(request, actor, row.number());
        String by = Texts.say("schedule.cause.asked", access.actor().username());
        history.add(new Line(row.number(), null, kind, RunOutcome.REQUESTED, export.id(), 1, by));
        noted(row, kind == RunKind.TEST ? "tested" : "ran");
        return export;
    }

    @Transactional
    public ScheduleRow reassign(long id, long account) {
        ScheduleRow row = access.steered(id);
        access.checkGiving(row, !requests.hasOwner(row), requests.request(row));
        Actor owner = actors.find(account)
                .filter(actor -> !actor.is(Role.OPERATOR))
                .orElseThrow(() ->
                        new InvalidValueException("owner", Texts.say("schedule.refused.owner", account), List.of()));
        exports.checkOwner(owner);
        return noted(rows.save(row.ownedBy(owner)), "reassigned");
    }

    private ScheduleRow noted(ScheduleRow row, String what) {
        String by = access.actor().username();
        String which = Texts.say("schedule.audited", row.plan().name(), row.ownerName());
        events.publishEvent(new Audited(by, "schedule." + what, "schedule " + row.number(), which));
        log.info("{} {} schedule {} ({})", by, what, row.id(), row.plan().name());
        return row;
    }
}
