package org.gradeport.schedule.run;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.RunKind;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.ScheduleProperties;
import org.gradeport.schedule.ScheduleRepository;
import org.gradeport.schedule.ScheduleRow;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.schedule.ScheduleRunRepository;
import org.gradeport.schedule.StoredRule;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Processes due schedules, one due time per transaction: the run in the history, the export, its task and the next due
/// time are written together or not at all. A second node skips the locked row, so no other lock is needed.
@Component
public class DueRuns {

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

    /// The due schedules, the longest due first.
    List<Long> due() {
        return database.sql("select id from schedule where next_due <= ? order by next_due")
                .param(Timestamp.from(databaseClock.now()))
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /// Processes all due times of a schedule until now, within the caller's transaction if there is one.
    public void settle(long schedule) {
        boolean more = true;
        while (more) {
            more = process(schedule);
        }
    }

    /// Processes the first due time of a schedule; false if none is left, or another node processes it.
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
        if (row.nextDue() == null) {
            // The database reads a date that does not exist, such as 0000-00-00, as null.
            refuse(row, databaseClock.now(), Texts.say("schedule.due-unreadable"));
        } else if (rule.parsed() == null) {
            unreadable(row, rule);
        } else {
            process(row, rule.parsed());
        }
    }

    // Its next due time is unknown; `resumeReadable` sets it once the rule can be read.
    private void unreadable(ScheduleRow row, StoredRule rule) {
        refuse(row, Objects.requireNonNull(row.nextDue()), rule.sentence());
    }

    private void refuse(ScheduleRow row, Instant due, String sentence) {
        if (!scheduleRunRepository.existsByScheduleAndDueAt(row.number(), due)) {
            requestRun.refuse(row, due, new InvalidValueException("rule", sentence, List.of()), sentence);
        }
        next(row.number(), null);
    }

    private void process(ScheduleRow row, ScheduleRule scheduleRule) {
        Instant now = databaseClock.now();
        Instant first = Objects.requireNonNull(row.nextDue());
        DuePlan plan = DuePlan.of(scheduleRule, MissedPolicy.of(row.plan().missed()), first, now, properties.grace());
        if (plan.missed() > 0) {
            String why = Texts.say("schedule.cause.missed");
            scheduleRunRepository.save(new ScheduleRun(
                    0, row.number(), first, now, RunKind.DUE, RunOutcome.MISSED, null, plan.missed(), why));
        }
        if (plan.run() != null && !scheduleRunRepository.existsByScheduleAndDueAt(row.number(), plan.run())) {
            run(row, plan.run(), plan.late() ? Duration.between(plan.run(), now) : null);
        }
        next(row.number(), row.after(plan.until()).nextDue());
    }

    /// Sets the next due time of schedules whose rule can be read again.
    void resumeReadable() {
        scheduleRepository.findAll().stream()
                .filter(row -> row.enabled() && row.nextDue() == null)
                .forEach(row -> Optional.ofNullable(StoredRule.of(row.plan()).parsed())
                        .flatMap(scheduleRule -> scheduleRule.next(databaseClock.now()))
                        .ifPresent(run -> resumeReadable(row, run.at())));
    }

    private void resumeReadable(ScheduleRow row, Instant next) {
        log.info("Schedule {} runs again: its rule can be read", row.number());
        database.sql("update schedule set next_due = ? where id = ? and version = ? and enabled and next_due is null")
                .params(Timestamp.from(next), row.number(), row.version())
                .update();
    }

    // The version stays: nobody changed the schedule, so an open editor can still be saved.
    private void next(long schedule, @Nullable Instant next) {
        database.sql("update schedule set next_due = :next, paused_until = null where id = :id")
                .param("next", next == null ? null : Timestamp.from(next))
                .param("id", schedule)
                .update();
    }

    private void run(ScheduleRow row, Instant due, @Nullable Duration lateBy) {
        RuntimeException failure = runTransactions.failureOf(() -> requestRun.requestDue(row, due, lateBy));
        if (failure != null && exports.isTransient(failure)) {
            log.warn("Schedule {} could not request its export; it tries again", row.number(), failure);
            requestRun.postpone(row, due);
        } else if (failure != null) {
            requestRun.refuse(row, due, failure, RunTransactions.unexpected(row, failure));
        }
    }

    /// What is done with a schedule whose time has come. A due time that is seen within the grace runs, however many
    /// there are; older ones were missed, and at most the last of those runs, late.
    ///
    /// @param missed how many due times in a row, from the first on, are recorded as missed
    /// @param run the due time that runs now; null if none does
    /// @param late whether it was missed and runs all the same
    /// @param until the last due time that is dealt with
    record DuePlan(int missed, @Nullable Instant run, boolean late, Instant until) {

        /// A longer absence is dealt with in several steps.
        static final int LIMIT = 10_000;

        static DuePlan of(
                ScheduleRule scheduleRule, MissedPolicy missedPolicy, Instant first, Instant now, Duration grace) {
            Instant fresh = now.minus(grace);
            if (!first.isBefore(fresh)) {
                return new DuePlan(0, first, false, first);
            }
            List<Instant> stale = Stream.iterate(first, due -> due.isBefore(fresh), due -> next(scheduleRule, due))
                    .limit(LIMIT)
                    .toList();
            Instant last = stale.getLast();
            boolean runsLate = missedPolicy == MissedPolicy.RUN
                    && stale.size() < LIMIT
                    && next(scheduleRule, last).isAfter(now);
            return runsLate
                    ? new DuePlan(stale.size() - 1, last, true, last)
                    : new DuePlan(stale.size(), null, false, last);
        }

        private static Instant next(ScheduleRule scheduleRule, Instant due) {
            return scheduleRule.next(due).map(Occurrence::at).orElse(Instant.MAX);
        }
    }
}
