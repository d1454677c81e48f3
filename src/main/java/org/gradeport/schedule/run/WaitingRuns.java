package org.gradeport.schedule.run;

import java.util.List;
import java.util.Optional;
import org.gradeport.base.Texts;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.ScheduleProperties;
import org.gradeport.schedule.ScheduleRepository;
import org.gradeport.schedule.ScheduleRow;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.schedule.ScheduleRunRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Runs that wait until the previous export has ended, or until a transient failure is over.
@Component
class WaitingRuns {

    private static final Logger log = LoggerFactory.getLogger(WaitingRuns.class);

    private final ScheduleRepository scheduleRepository;
    private final ScheduleRunRepository scheduleRunRepository;
    private final RequestRun requestRun;
    private final ScheduledExports exports;
    private final ScheduleProperties properties;
    private final DatabaseClock databaseClock;
    private final RunTransactions runTransactions;

    WaitingRuns(
            ScheduleRepository scheduleRepository,
            ScheduleRunRepository scheduleRunRepository,
            RequestRun requestRun,
            ScheduledExports exports,
            ScheduleProperties properties,
            DatabaseClock databaseClock,
            RunTransactions runTransactions) {
        this.scheduleRepository = scheduleRepository;
        this.scheduleRunRepository = scheduleRunRepository;
        this.requestRun = requestRun;
        this.exports = exports;
        this.properties = properties;
        this.databaseClock = databaseClock;
        this.runTransactions = runTransactions;
    }

    /// The schedules with a waiting run.
    List<Long> schedules() {
        return scheduleRunRepository.waiting();
    }

    /// Requests the export of the waiting run, if the previous export has ended and no other client has locked the
    /// schedule, which would delay all others.
    boolean release(long schedule) {
        return !exports.hasOpenExport(schedule) && runTransactions.inTransaction(() -> releaseNow(schedule));
    }

    private boolean releaseNow(long schedule) {
        Optional<ScheduleRow> row =
                scheduleRepository.lockUnlessLocked(schedule).flatMap(scheduleRepository::findLockedById);
        Optional<ScheduleRun> run = scheduleRunRepository.firstWaiting(schedule);
        if (row.isEmpty() || run.isEmpty() || exports.hasOpenExport(schedule)) {
            return false;
        }
        return request(row.get(), run.get());
    }

    private boolean request(ScheduleRow row, ScheduleRun run) {
        RuntimeException failure = runTransactions.failureOf(() -> requestRun.request(row, run));
        if (failure == null) {
            return true;
        } else if (!exports.isTransient(failure)) {
            requestRun.refuse(row, run, failure, RunTransactions.unexpected(row, failure));
        } else if (run.outcome() != RunOutcome.TRYING) {
            log.warn("Schedule {} could not request its export; it tries again", row.number(), failure);
            scheduleRunRepository.save(run.trying(databaseClock.now(), Texts.say("schedule.cause.trying")));
        } else if (run.at().isBefore(databaseClock.now().minus(properties.grace()))) {
            log.warn("Schedule {} gave up a run after the grace", row.number(), failure);
            requestRun.refuse(
                    row,
                    run,
                    failure,
                    Texts.say("schedule.cause.given-up", properties.grace().toMinutes()));
        }
        return false;
    }
}
