package org.gradeport.schedule;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.ScheduleHistory.Line;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deals with what is due, one due time per transaction: the line in the history, the export, its task and the next due
/// time are there together or not at all. A locked row makes a second node pass by, so no lock besides is needed.
@Component
class ScheduleClaims {

    private static final Logger log = LoggerFactory.getLogger(ScheduleClaims.class);

    private final ScheduleRows rows;
    private final ScheduleHistory history;
    private final ScheduleRequests requests;
    private final ScheduledExports exports;
    private final ScheduleProperties properties;
    private final DatabaseTime time;
    private final JdbcClient database;
    private final Attempts attempts;

    ScheduleClaims(
            ScheduleRows rows,
            ScheduleHistory history,
            ScheduleRequests requests,
            ScheduledExports exports,
            ScheduleProperties properties,
            DatabaseTime time,
            JdbcClient database,
            Attempts attempts) {
        this.rows = rows;
        this.history = history;
        this.requests = requests;
        this.exports = exports;
        this.properties = properties;
        this.time = time;
        this.database = database;
        this.attempts = attempts;
    }

    /// The schedules whose time has come, the longest due first.
    List<Long> due() {
        return database.sql("select id from schedule where next_due <= ? order by next_due")
                .param(Timestamp.from(time.now()))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Deals with the first due time of a schedule; false if none is left, or another node is at it.
    boolean settle(long schedule) {
        return attempts.isTrue(() -> {
            Optional<ScheduleRow> row = claim(schedule);
            row.ifPresent(this::settle);
            return row.isPresent();
        });
    }

    private Optional<ScheduleRow> claim(long schedule) {
        return database.sql("select id from schedule where id = ? and next_due <= ? for update skip locked")
                .params(schedule, Timestamp.from(time.now()))
                .query(Long.class)
                .optional()
                .flatMap(rows::findLockedById);
    }

    private void settle(ScheduleRow row) {
        StoredRule rule = StoredRule.of(row.plan());
        if (rule.timing() == null) {
            unreadable(row, rule);
        } else {
            settle(row, rule.timing());
        }
    }

    // It cannot be told when it is due next; `follow` finds it if it can be again.
    private void unreadable(ScheduleRow row, StoredRule rule) {
        Instant due = Objects.requireNonNull(row.nextDue());
        if (!history.has(row.number(), due)) {
            String sentence = rule.sentence();
            requests.refused(row, due, new InvalidValueException("rule", sentence, List.of()), sentence);
        }
        next(row.number(), null);
    }

    private void settle(ScheduleRow row, Timing timing) {
        Instant now = time.now();
        Instant first = Objects.requireNonNull(row.nextDue());
        DuePlan plan = DuePlan.of(timing, row.plan().missed(), first, now, properties.grace());
        if (plan.missed() > 0) {
            history.add(new Line(
                    row.number(),
                    first,
                    RunKind.DUE,
                    RunOutcome.MISSED,
                    null,
                    plan.missed(),
                    Texts.say("schedule.cause.missed")));
        }
        if (plan.run() != null && !history.has(row.number(), plan.run())) {
            run(row, plan.run(), plan.late() ? Duration.between(plan.run(), now) : null);
        }
        next(row.number(), row.after(plan.until()).nextDue());
    }

    /// From now on, the schedules whose rule could not be read for a while and now can.
    void follow() {
        rows.findAll().stream()
                .filter(row -> row.enabled() && row.nextDue() == null)
                .forEach(row -> Optional.ofNullable(StoredRule.of(row.plan()).timing())
                        .flatMap(timing -> timing.next(time.now()))
                        .ifPresent(run -> follow(row, run.at())));
    }

    private void follow(ScheduleRow row, Instant next) {
        log.info("Schedule {} runs again, since its rule can be read again", row.number());
        database.sql("update schedule set next_due = ? where id = ? and version = ? and enabled and next_due is null")
                .params(Timestamp.from(next), row.number(), row.version())
                .update();
    }

    // Not a change that somebody made: an editor that is open meanwhile can still be saved.
    private void next(long schedule, @Nullable Instant next) {
        database.sql("update schedule set next_due = :next, paused_until = null where id = :id")
                .param("next", next == null ? null : Timestamp.from(next))
                .param("id", schedule)
                .update();
    }

    private void run(ScheduleRow row, Instant due, @Nullable Duration lateBy) {
        RuntimeException trouble = attempts.trouble(() -> requests.due(row, due, lateBy));
        if (trouble != null && exports.passes(trouble)) {
            log.warn("Schedule {} tries again to request its export", row.number(), trouble);
            requests.postponed(row, due);
        } else if (trouble != null) {
            requests.refused(row, due, trouble, Attempts.broken(row, trouble));
        }
    }
}
