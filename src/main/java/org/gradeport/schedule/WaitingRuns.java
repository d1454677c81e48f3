package org.gradeport.schedule;

import java.util.List;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.export.ScheduledExports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs that were due and wait: for the export before them to end, or for a trouble that passes.
@Component
class WaitingRuns {

    private static final Logger log = LoggerFactory.getLogger(WaitingRuns.class);

    private final ScheduleRows rows;
    private final ScheduleHistory history;
    private final ScheduleRequests requests;
    private final ScheduledExports exports;
    private final ScheduleProperties properties;
    private final DatabaseTime time;
    private final Attempts attempts;

    WaitingRuns(
            ScheduleRows rows,
            ScheduleHistory history,
            ScheduleRequests requests,
            ScheduledExports exports,
            ScheduleProperties properties,
            DatabaseTime time,
            Attempts attempts) {
        this.rows = rows;
        this.history = history;
        this.requests = requests;
        this.exports = exports;
        this.properties = properties;
        this.time = time;
        this.attempts = attempts;
    }

    /// The schedules that have one.
    List<Long> schedules() {
        return history.waiting().stream().map(ScheduleRun::schedule).toList();
    }

    /// Requests what waited, if the export before it has ended.
    boolean release(long schedule) {
        return !exports.isInWork(schedule) && attempts.isTrue(() -> releaseNow(schedule));
    }

    private boolean releaseNow(long schedule) {
        Optional<ScheduleRow> row = rows.findLockedById(schedule);
        Optional<ScheduleRun> run = history.waiting(schedule);
        if (row.isEmpty() || run.isEmpty() || exports.isInWork(schedule)) {
            return false;
        }
        return request(row.get(), run.get());
    }

    private boolean request(ScheduleRow row, ScheduleRun run) {
        RuntimeException trouble = attempts.trouble(() -> requests.waited(row, run));
        if (trouble == null) {
            return true;
        } else if (!exports.passes(trouble)) {
            requests.refused(row, run, trouble, Attempts.broken(row, trouble));
        } else if (run.outcome() != RunOutcome.TRYING) {
            log.warn("Schedule {} tries again to request its export", row.number(), trouble);
            history.tryOn(run.id(), ScheduleRequests.trying());
        } else if (run.at().isBefore(time.now().minus(properties.grace()))) {
            log.warn("Schedule {} gave up a run", row.number(), trouble);
            requests.refused(
                    row,
                    run,
                    trouble,
                    Texts.say("schedule.cause.given-up", properties.grace().toMinutes()));
        }
        return false;
    }
}
