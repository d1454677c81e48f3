package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleTime;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// A run whose rows cannot be counted in time is retried, and given up with the reason.
@PortalTest
class RetriedRunsTest {

    @Autowired
    ScheduleFixture scheduleFixture;

    @Autowired
    ScheduleService service;

    @Autowired
    DueRuns dueRuns;

    @Autowired
    ScheduleTime time;

    @Autowired
    WaitingRuns waiting;

    @Autowired
    ScheduledExports exports;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords records;

    @Autowired
    JdbcClient database;

    private Actor admin = new Actor(0, "", java.util.Set.of(), null);
    private WaitingRuns slow = waiting;

    @BeforeEach
    void an_administrator_signs_in() {
        scheduleFixture.open();
        records.restore();
        admin = accounts.signIn(Role.ADMIN);
        ScheduledExports late = spy(exports);
        doThrow(new QueryTimeoutException("max_statement_time")).when(late).request(any(), any(), anyLong());
        slow = scheduleFixture.waiting(late);
        dueRuns = scheduleFixture.claims(late);
    }

    @AfterEach
    void signs_out() {
        scheduleFixture.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void it_waits_with_the_reason_and_runs_when_the_database_does_its_work() {
        Schedule schedule = putOff();
        assertThat(slow.release(schedule.id())).isFalse();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.TRYING);
        assertThat(scheduleFixture.detail(schedule)).contains("The database broke off the work");
        assertThat(service.get(schedule.id()).nextDue()).isAfter(time.now());
        waiting.release(schedule.id());
        scheduleFixture.awaitOutcome(schedule, RunOutcome.READY);
    }

    @Test
    void it_is_given_up_after_the_grace_and_not_counted_as_missed() {
        Schedule schedule = putOff();
        minutesPass(schedule);
        slow.release(schedule.id());
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
        assertThat(scheduleFixture.detail(schedule)).contains("again and again for 5 minutes");
        assertThat(service.get(schedule.id()).isFailing()).isTrue();
    }

    @Test
    void one_that_waited_for_the_previous_run_is_retried_as_long() {
        Schedule schedule = scheduleFixture.make(
                ScheduleFixture.definition("Courses", MissedPolicy.RUN, OverlapPolicy.QUEUE, false));
        long running = scheduleFixture.leaveInWork(schedule, admin.account());
        scheduleFixture.isDue(schedule, Duration.ofSeconds(2));
        dueRuns.process(schedule.id());
        minutesPass(schedule);
        scheduleFixture.endWork(running);
        slow.release(schedule.id());
        slow.release(schedule.id());
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.TRYING);
        minutesPass(schedule);
        slow.release(schedule.id());
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
    }

    private Schedule putOff() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.isDue(schedule, Duration.ofSeconds(2));
        dueRuns.process(schedule.id());
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.TRYING);
        return schedule;
    }

    private void minutesPass(Schedule schedule) {
        database.sql("update schedule_run set at = at - interval 6 minute where schedule_id = ?")
                .param(schedule.id())
                .update();
    }
}
