package org.gradeport.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.schedule.run.ScheduleFixture;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ScheduleRightsTest {

    @Autowired
    ScheduleFixture scheduleFixture;

    @Autowired
    ScheduleService service;

    @Autowired
    TestAccounts accounts;

    @Autowired
    ScheduleRunRepository runs;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void an_administrator_signs_in() {
        scheduleFixture.open();
        accounts.signIn(Role.ADMIN);
    }

    @AfterEach
    void signs_out() {
        scheduleFixture.close();
    }

    @Test
    void a_schedule_of_somebody_else_does_not_exist_for_a_teacher() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        accounts.signIn(Role.TEACHER, "t-1");
        assertThat(service.all()).isEmpty();
        assertThatThrownBy(() -> service.get(schedule.id())).isInstanceOf(ScheduleNotFoundException.class);
        assertThatThrownBy(() -> service.delete(schedule.id())).isInstanceOf(ScheduleNotFoundException.class);
        assertThatThrownBy(() -> service.runNow(schedule.id())).isInstanceOf(ScheduleNotFoundException.class);
        assertThatThrownBy(() -> service.reassign(schedule.id(), 1)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_saves_a_schedule_whose_every_run_would_be_refused() {
        Actor admin = accounts.signIn(Role.ADMIN);
        Schedule other = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        Actor unlinked = accounts.signIn(Role.TEACHER);
        String sentence = "The account %s is not linked to a teacher of the records".formatted(unlinked.username());
        assertThatThrownBy(() -> scheduleFixture.make(ScheduleFixture.definition("Mine")))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining(sentence);
        assertThat(service.all()).isEmpty();
        accounts.signInAs(admin.username());
        assertThatThrownBy(() -> service.reassign(other.id(), unlinked.account()))
                .hasMessageContaining(sentence);
        assertThat(service.get(other.id()).owner()).isEqualTo(admin.account());
    }

    @Test
    void an_administrator_corrects_a_schedule_whose_owner_lost_her_link_and_the_owner_cannot_save_it() {
        Actor maria = accounts.signIn(Role.TEACHER, "t-1");
        Schedule hers = scheduleFixture.make(ScheduleFixture.definition("Mine"));
        accounts.link(maria, null);
        accounts.signInAs(maria.username());
        assertThatThrownBy(() -> service.change(hers.id(), null, ScheduleFixture.definition("Still mine")))
                .hasMessageContaining("not linked to a teacher");
        assertThatThrownBy(() -> service.duplicate(hers.id(), "Copy")).hasMessageContaining("not linked to a teacher");
        accounts.signIn(Role.ADMIN);
        assertThat(service.change(hers.id(), null, ScheduleFixture.definition("Hers"))
                        .name())
                .isEqualTo("Hers");
    }

    @Test
    void a_teacher_mails_only_herself() {
        accounts.signIn(Role.TEACHER, "t-1");
        ExportRequest mailed = new ExportRequest(
                "courses",
                "csv",
                Selection.ALL,
                Map.of(),
                null,
                new NoticeOptions(true, List.of("x@example.org"), false));
        ScheduleDefinition scheduleDefinition = new ScheduleDefinition(
                "x", mailed, ScheduleFixture.hourly(), MissedPolicy.RUN, OverlapPolicy.SKIP, false);
        assertThatThrownBy(() -> service.create(scheduleDefinition, null)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_operator_reassigns_only_ownerless_schedules_and_only_to_an_account_that_may_export() {
        Actor maria = accounts.signIn(Role.TEACHER, "t-1");
        long id = service.create(ScheduleFixture.definition("Courses"), null).id();
        Actor eva = accounts.signIn(Role.TEACHER, "t-2");
        Actor operator = accounts.signIn(Role.OPERATOR);
        assertThatThrownBy(() -> service.reassign(id, eva.account()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining(maria.username() + " works");
        accounts.disable(maria);
        assertThatThrownBy(() -> service.reassign(id, operator.account())).isInstanceOf(InvalidValueException.class);
        assertThat(service.reassign(id, eva.account()).owner()).isEqualTo(eva.account());
    }

    @Test
    void an_operator_reassigns_no_schedule_that_mails_other_addresses() {
        Actor boss = accounts.signIn(Role.ADMIN);
        ExportRequest mailed = new ExportRequest(
                "courses",
                "csv",
                Selection.ALL,
                Map.of(),
                null,
                new NoticeOptions(true, List.of("x@example.org"), false));
        ScheduleDefinition scheduleDefinition = new ScheduleDefinition(
                "x", mailed, ScheduleFixture.hourly(), MissedPolicy.RUN, OverlapPolicy.SKIP, false);
        long id = service.create(scheduleDefinition, null).id();
        accounts.disable(boss);
        Actor other = accounts.signIn(Role.ADMIN);
        accounts.signIn(Role.OPERATOR);
        assertThatThrownBy(() -> service.reassign(id, other.account()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining("an administrator must");
        accounts.signInAs(other.username());
        assertThat(service.reassign(id, other.account()).owner()).isEqualTo(other.account());
    }

    @Test
    void a_teacher_does_not_read_why_runs_of_the_former_owner_were_refused() {
        Actor eva = accounts.signIn(Role.TEACHER, "t-2");
        Actor admin = accounts.signIn(Role.ADMIN);
        long id = scheduleFixture.make(ScheduleFixture.definition("Courses")).id();
        runs.save(new ScheduleRun(
                0, id, null, ScheduleFixture.NOW, RunKind.NOW, RunOutcome.REFUSED, null, 1, "36,184 rows"));
        service.reassign(id, admin.account());
        assertThat(service.history(id, 0, 9)).extracting(ScheduleRun::detail).containsExactly("36,184 rows");
        service.reassign(id, eva.account());
        accounts.signInAs(eva.username());
        assertThat(service.history(id, 0, 9))
                .extracting(ScheduleRun::detail)
                .containsExactly("The reason concerned the records of %s, to whom the schedule belonged."
                        .formatted(admin.username()));
    }

    @Test
    void an_operator_retries_but_neither_creates_nor_reads() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        accounts.signIn(Role.OPERATOR);
        assertThat(service.all()).hasSize(1);
        service.pause(schedule.id(), null);
        service.resume(schedule.id());
        service.runNow(schedule.id());
        assertThatThrownBy(() -> service.create(ScheduleFixture.definition("x"), null))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.sendTest(schedule.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> service.delete(schedule.id())).isInstanceOf(AccessDeniedException.class);
    }
}
