package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.junit.jupiter.api.Test;

class SkippedRunsTest extends DueRunsFixture {

    @Test
    void after_an_absence_one_run_is_late_and_the_others_are_recorded_as_missed() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        Instant last = after(schedule, Duration.ofDays(2));
        List<ScheduleRun> runs = service.history(schedule.id(), 0, 10);
        assertThat(runs).hasSize(2);
        assertThat(runs.stream().filter(run -> run.outcome() == RunOutcome.MISSED))
                .singleElement()
                .extracting(ScheduleRun::times)
                .isEqualTo(48);
        assertThat(runs.stream().filter(run -> run.outcome() != RunOutcome.MISSED))
                .singleElement()
                .satisfies(late -> assertThat(late.dueAt()).isEqualTo(last))
                .satisfies(late -> assertThat(late.detail()).startsWith("Late by 30 min"));
        assertThat(scheduleFixture.exports(schedule)).isOne();
    }

    /// A node polls half an hour after a due time, and no node has polled for this time before; returns that due time.
    private Instant after(Schedule schedule, Duration absence) {
        Instant due = Instant.parse("2026-11-25T10:00:00Z");
        scheduleFixture.isDue(schedule, due.minus(absence));
        time.stop(due.plus(Duration.ofMinutes(30)));
        dueRuns.process(schedule.id());
        return due;
    }

    @Test
    void or_all_of_them_are_missed() {
        Schedule schedule = scheduleFixture.make(
                ScheduleFixture.definition("Courses", MissedPolicy.SKIP, OverlapPolicy.SKIP, false));
        after(schedule, Duration.ofHours(3));
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.MISSED);
        assertThat(scheduleFixture.exports(schedule)).isZero();
        assertThat(service.get(schedule.id()).isFailing()).isTrue();
    }

    @Test
    void while_the_last_export_is_in_work_a_due_time_is_skipped() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.leaveInWork(schedule, admin.account());
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.SKIPPED_OVERLAP);
        assertThat(scheduleFixture.exports(schedule)).isOne();
    }

    @Test
    void or_waits_and_runs_as_soon_as_it_has_ended() {
        Schedule schedule = scheduleFixture.make(
                ScheduleFixture.definition("Courses", MissedPolicy.RUN, OverlapPolicy.QUEUE, false));
        long running = scheduleFixture.leaveInWork(schedule, admin.account());
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.WAITING);
        scheduleFixture.endWork(running);
        schedulePoll.poll();
        schedulePoll.poll();
        scheduleFixture.awaitOutcome(schedule, RunOutcome.READY);
        assertThat(scheduleFixture.exports(schedule)).isEqualTo(2);
    }

    @Test
    void an_empty_result_is_skipped_if_the_schedule_says_so() {
        Schedule schedule =
                scheduleFixture.make(ScheduleFixture.definition("Courses", MissedPolicy.RUN, OverlapPolicy.SKIP, true));
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.SKIPPED_EMPTY);
        assertThat(scheduleFixture.exports(schedule)).as("files, and so mails").isZero();
        assertThat(service.get(schedule.id()).isFailing()).isFalse();
    }

    @Test
    void one_with_rows_is_not() {
        Schedule schedule =
                scheduleFixture.make(ScheduleFixture.definition("Courses", MissedPolicy.RUN, OverlapPolicy.SKIP, true));
        ScheduledExports full = spy(exports);
        doReturn(1L).when(full).count(any(), any());
        scheduleFixture.isDue(schedule, JUST_NOW);
        scheduleFixture.claims(full).process(schedule.id());
        assertThat(scheduleFixture.exports(schedule)).isOne();
    }

    @Test
    void a_disabled_owner_leaves_a_schedule_that_does_not_run_until_it_is_given_to_another() {
        accounts.signIn(Role.ADMIN);
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        Actor other = accounts.signIn(Role.ADMIN);
        scheduleFixture.setEnabled(schedule.owner(), false);
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.OWNERLESS);
        assertThat(service.get(schedule.id()).ownerless()).isTrue();
        service.reassign(schedule.id(), other.account());
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.exports(schedule)).isOne();
    }

    @Test
    void a_request_that_is_not_possible_any_more_is_recorded_with_the_reason_and_the_rule_continues() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.setRequest(schedule, "timetables");
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
        assertThat(scheduleFixture.detail(schedule)).contains("timetables");
        assertThat(service.get(schedule.id()).nextDue()).isAfter(time.now());
    }

    @Test
    void a_teacher_who_lost_her_classes_gets_nothing_but_the_reason() {
        accounts.signIn(Role.TEACHER, "t-1");
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Mine"));
        database.sql("update account set teacher = null where id = ?")
                .param(schedule.owner())
                .update();
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
        assertThat(scheduleFixture.detail(schedule)).contains("not linked to a teacher");
    }
}
