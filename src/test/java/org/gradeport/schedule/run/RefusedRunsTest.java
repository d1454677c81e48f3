package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.FailureClass;
import org.gradeport.export.NoticeOptions;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.testing.ReceivedMails;
import org.gradeport.testing.TestMailServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A due run that is refused is in the history with its reason, and its owner gets a mail.
@ExtendWith(OutputCaptureExtension.class)
class RefusedRunsTest extends DueRunsFixture {

    private final String recipient = "r" + UUID.randomUUID() + "@school.example";
    private Actor teacher = new Actor(0, "", Set.of(), null);

    @BeforeEach
    void a_teacher_signs_in() {
        teacher = accounts.signIn(Role.TEACHER, "t-1", recipient);
    }

    @Test
    void its_owner_gets_one_mail_for_each_refusal() {
        Schedule schedule = made(true);
        accounts.link(teacher, null);
        isDue(schedule);
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
        assertThat(scheduleFixture.detail(schedule)).contains("not linked to a teacher");
        assertThat(ReceivedMails.plain(ReceivedMails.await(recipient)))
                .contains(
                        "may not have these rows", "give the schedule to another owner", "/schedules/" + schedule.id());
        isDue(schedule);
        await().until(() -> TestMailServer.to(recipient).size() == 2);
    }

    @Test
    void a_schedule_that_mails_nobody_mails_nobody_of_a_refusal() {
        Schedule schedule = made(false);
        accounts.link(teacher, null);
        isDue(schedule);
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
        assertThat(notices(schedule)).isZero();
    }

    @Test
    void the_mail_is_written_with_the_history_or_not_at_all() {
        Schedule schedule = made(true);
        accounts.link(teacher, null);
        scheduleFixture.isDue(schedule, JUST_NOW);
        transaction.executeWithoutResult(killed -> {
            dueRuns.process(schedule.id());
            killed.setRollbackOnly();
        });
        assertThat(scheduleFixture.outcomes(schedule)).isEmpty();
        assertThat(notices(schedule)).isZero();
    }

    @Test
    void a_waiting_run_that_is_refused_is_mailed_too() {
        Schedule schedule = service.create(definition(true, OverlapPolicy.QUEUE), null);
        long running = scheduleFixture.leaveInWork(schedule, teacher.account());
        isDue(schedule);
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.WAITING);
        accounts.link(teacher, null);
        scheduleFixture.endWork(running);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
        ReceivedMails.await(recipient);
    }

    @Test
    void a_request_that_fails_in_the_portal_is_refused_and_mailed_without_internal_details() {
        Schedule schedule = made(true);
        scheduleFixture.isDue(schedule, JUST_NOW);
        ScheduledExports broken = mock(ScheduledExports.class);
        when(broken.request(any(), any(), anyLong())).thenThrow(new IllegalStateException("Eleni Papadopoulou"));
        when(broken.failureClass(any())).thenReturn(FailureClass.UNKNOWN);
        scheduleFixture.claims(broken).process(schedule.id());
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
        assertThat(scheduleFixture.detail(schedule)).contains("Something broke").doesNotContain("Eleni");
        assertThat(ReceivedMails.plain(ReceivedMails.await(recipient)))
                .contains("Something unexpected", "tries again by itself")
                .doesNotContain("Eleni");
        assertThat(service.get(schedule.id()).nextDue()).isAfter(time.now());
    }

    /// The database takes nothing that is not JSON.
    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "\"courses\"", "{\"dataset\":null,\"options\":{}}"})
    void an_unreadable_request_is_refused_once_for_each_due_time_and_mailed(String request, CapturedOutput log) {
        Schedule schedule = made(true);
        database.sql("update schedule set request = ? where id = ?")
                .params(request, schedule.id())
                .update();
        isDue(schedule);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REFUSED);
        assertThat(scheduleFixture.detail(schedule)).contains("cannot be read any more", "choose anew");
        assertThat(service.all()).extracting(Schedule::isReadable).containsExactly(false);
        assertThat(ReceivedMails.plain(ReceivedMails.await(recipient))).contains("choose anew");
        assertThat(log).doesNotContain("Error ", "Schedule " + schedule.id() + " ");
        assertThatThrownBy(() -> service.runNow(schedule.id())).hasMessageContaining("choose anew");
    }

    private void isDue(Schedule schedule) {
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
    }

    private Schedule made(boolean mailed) {
        return service.create(definition(mailed, OverlapPolicy.SKIP), null);
    }

    private static ScheduleDefinition definition(boolean mailed, OverlapPolicy overlap) {
        NoticeOptions noticeOptions = new NoticeOptions(mailed, List.of(), false);
        ExportRequest request = new ExportRequest("courses", "csv", Selection.ALL, Map.of(), null, noticeOptions);
        return new ScheduleDefinition("Mine", request, ScheduleFixture.hourly(), MissedPolicy.RUN, overlap, false);
    }

    private long notices(Schedule schedule) {
        return database.sql("select count(*) from notice where schedule_id = ?")
                .param(schedule.id())
                .query(Long.class)
                .single();
    }
}
