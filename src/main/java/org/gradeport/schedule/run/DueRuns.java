package org.gradeport.schedule.run;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.ScheduleProperties;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.StoredRule;
import org.gradeport.schedule.store.ScheduleRepository;
import org.gradeport.schedule.store.ScheduleRow;
import org.gradeport.schedule.store.ScheduleRunRepository;
import org.gradeport.schedule.store.ScheduleRunRepository.NewRun;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Deals with what is due, one due time per transaction: the line in the history, the export, its task and the next due
/// time are there together or not at all. A locked row makes a second node pass by, so no lock besides is needed.
@Component
class DueRuns {

    private static final Logger log = LoggerFactory.getLogger(DueRuns.class);

    private final ScheduleRepository scheduleRepository;
    private final ScheduleRunRepository scheduleRunRepository;
    private final RequestRun requestRun;
    private final ScheduledExports exports;
    private final ScheduleProperties properties;
    private final DatabaseClock databaseClock;
    private final JdbcClient database;
    private final RunTransactions runTransactions;

    DueRuns(
            ScheduleRepository scheduleRepository,
            ScheduleRunRepository scheduleRunRepository,
            RequestRun requestRun,
            ScheduledExports exports,
            ScheduleProperties properties,
            DatabaseClock databaseClock,
            JdbcClient database,
            RunTransactions runTransactions) {
        this.scheduleRepository = scheduleRepository;
        this.scheduleRunRepository = scheduleRunRepository;
        this.requestRun = requestRun;
        this.exports = exports;
        this.properties = properties;
        this.databaseClock = databaseClock;
        this.database = database;
        this.runTransactions = runTransactions;
    }

    /// The schedules whose time has come, the longest due first.
    List<Long> due() {
        return database.sql("select id from schedule where next_due <= ? order by next_due")
                .param(Timestamp.from(databaseClock.now()))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Deals with the first due time of a schedule; false if none is left, or another node is at it.
    boolean process(long schedule) {
        return runTransactions.inTransaction(() -> {
            Optional<ScheduleRow> row = claim(schedule);
            row.ifPresent(this::process);
            return row.isPresent();
        });
    }

    private Optional<ScheduleRow> claim(long schedule) {
        return database.sql("select id from schedule where id = ? and next_due <= ? for update skip locked")
                .params(schedule, Timestamp.from(databaseClock.now()))
                .query(Long.class)
                .optional()
                .flatMap(scheduleRepository::findLockedById);
    }

    private void process(ScheduleRow row) {
        StoredRule rule = StoredRule.of(row.plan());
        if (rule.parsed() == null) {
            unreadable(row, rule);
        } else {
            process(row, rule.parsed());
        }
    }

    // It cannot be told when it is due next; `follow` finds it if it can be again.
    private void unreadable(ScheduleRow row, StoredRule rule) {
        Instant due = Objects.requireNonNull(row.nextDue());
        if (!scheduleRunRepository.exists(row.number(), due)) {
            String sentence = rule.sentence();
            requestRun.refuse(row, due, new InvalidValueException("rule", sentence, List.of()), sentence);
        }
        next(row.number(), null);
    }

    private void process(ScheduleRow row, ScheduleRule scheduleRule) {
        Instant now = databaseClock.now();
        Instant first = Objects.requireNonNull(row.nextDue());
        DuePlan plan = DuePlan.of(scheduleRule, row.plan().missed(), first, now, properties.grace());
        if (plan.missed() > 0) {
            scheduleRunRepository.add(new NewRun(
                    row.number(),
                    first,
                    RunKind.DUE,
                    RunOutcome.MISSED,
                    null,
                    plan.missed(),
                    Texts.say("schedule.cause.missed")));
        }
        if (plan.run() != null && !scheduleRunRepository.exists(row.number(), plan.run())) {
            run(row, plan.run(), plan.late() ? Duration.between(plan.run(), now) : null);
        }
        next(row.number(), row.after(plan.until()).nextDue());
    }

    /// From now on, the schedules whose rule could not be read for a while and now can.
    void resumeReadable() {
        scheduleRepository.findAll().stream()
                .filter(row -> row.enabled() && row.nextDue() == null)
                .forEach(row -> Optional.ofNullable(StoredRule.of(row.plan()).parsed())
                        .flatMap(scheduleRule -> scheduleRule.next(databaseClock.now()))
                        .ifPresent(run -> resumeReadable(row, run.at())));
    }

    private void resumeReadable(ScheduleRow row, Instant next) {
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
        RuntimeException trouble = runTransactions.failureOf(() -> requestRun.requestDue(row, due, lateBy));
        if (trouble != null && exports.isTransient(trouble)) {
            log.warn("Schedule {} tries again to request its export", row.number(), trouble);
            requestRun.postpone(row, due);
        } else if (trouble != null) {
            requestRun.refuse(row, due, trouble, RunTransactions.unexpected(row, trouble));
        }
    }
}
