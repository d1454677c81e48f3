package org.gradeport.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.dataset.Selection;
import org.gradeport.export.Export;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.schedule.run.ScheduleFixture;
import org.gradeport.schedule.run.SchedulePoll;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class ScheduleServiceTest {

    @Autowired
    ScheduleFixture scheduleFixture;

    @Autowired
    ScheduleService service;

    @Autowired
    SchedulePoll schedulePoll;

    @Autowired
    ScheduleTime time;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

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
    void a_stored_schedule_reads_back_unchanged() {
        NoticeOptions noticeOptions = new NoticeOptions(true, List.of("head@example.org"), true);
        ExportRequest request = new ExportRequest("students", "excel", Selection.ALL, Map.of(), null, noticeOptions);
        ScheduleRule scheduleRule =
                ScheduleRule.of("weekly", null, "02:00", List.of("MON", "FRI"), "Europe/Athens", null, null);
        Schedule made = service.create(
                new ScheduleDefinition(
                        " Weekly list ", request, scheduleRule, MissedPolicy.SKIP, OverlapPolicy.QUEUE, true),
                null);
        Schedule read = service.get(made.id());
        assertThat(read).isEqualTo(made);
        assertThat(read.name()).isEqualTo("Weekly list");
        assertThat(read.rule().parsed()).isEqualTo(scheduleRule);
        assertThat(read.request().delivery()).isEqualTo(noticeOptions);
        assertThat(read.nextDue())
                .isEqualTo(scheduleRule.next(time.now()).orElseThrow().at());
    }

    @Test
    void the_same_key_makes_one_schedule() {
        Schedule first = service.create(ScheduleFixture.definition("Courses"), "key");
        assertThat(service.create(ScheduleFixture.definition("Courses"), "key").id())
                .isEqualTo(first.id());
        assertThat(service.all()).hasSize(1);
    }

    @Test
    void an_invalid_request_is_refused_at_once() {
        ExportRequest unknown = new ExportRequest("timetables", "csv", Selection.ALL, Map.of(), null);
        ScheduleDefinition scheduleDefinition = new ScheduleDefinition(
                "x", unknown, ScheduleFixture.hourly(), MissedPolicy.RUN, OverlapPolicy.SKIP, false);
        assertThatThrownBy(() -> service.create(scheduleDefinition, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("timetables");
        assertThatThrownBy(() -> service.create(ScheduleFixture.definition("  "), null))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_change_made_from_an_old_page_is_refused() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        service.change(schedule.id(), schedule.version(), ScheduleFixture.definition("All courses"));
        assertThatThrownBy(() -> service.change(schedule.id(), schedule.version(), ScheduleFixture.definition("Mine")))
                .isInstanceOf(ScheduleStateException.class);
        assertThat(service.get(schedule.id()).name()).isEqualTo("All courses");
    }

    @Test
    void a_run_meanwhile_does_not_prevent_saving() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.isDue(schedule, Duration.ofSeconds(2));
        schedulePoll.poll();
        service.change(schedule.id(), schedule.version(), ScheduleFixture.definition("All courses"));
        assertThat(service.get(schedule.id()).name()).isEqualTo("All courses");
    }

    @Test
    void a_run_that_is_due_when_the_pause_ends_is_not_skipped() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        Instant fullHour = Instant.parse("2026-11-25T15:00:00Z");
        assertThat(service.pause(schedule.id(), fullHour).nextDue()).isEqualTo(fullHour);
        Schedule changed = service.change(schedule.id(), null, ScheduleFixture.definition("All courses"));
        assertThat(changed.nextDue()).isEqualTo(fullHour);
    }

    @Test
    void a_paused_schedule_does_not_run_and_misses_nothing() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        Schedule paused = service.pause(schedule.id(), null);
        assertThat(paused.enabled()).isFalse();
        assertThat(paused.nextDue()).isNull();
        schedulePoll.poll();
        assertThat(service.resume(schedule.id()).nextDue()).isAfter(time.now());
        assertThat(scheduleFixture.outcomes(schedule)).isEmpty();
    }

    @Test
    void a_pause_with_an_end_ends_automatically() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        Instant until = time.now().plus(Duration.ofDays(3));
        Schedule paused = service.pause(schedule.id(), until);
        assertThat(paused.enabled()).isTrue();
        assertThat(paused.nextDue()).isAfter(until).isBefore(until.plus(Duration.ofHours(2)));
        assertThatThrownBy(() -> service.pause(schedule.id(), time.now())).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void run_now_keeps_the_next_due_time_and_a_test_mails_only_its_user() {
        ExportRequest mailed = new ExportRequest(
                "courses",
                "csv",
                Selection.ALL,
                Map.of(),
                null,
                new NoticeOptions(false, List.of("a@example.org"), false));
        Schedule schedule = service.create(
                new ScheduleDefinition(
                        "Courses", mailed, ScheduleFixture.hourly(), MissedPolicy.RUN, OverlapPolicy.SKIP, false),
                null);
        Export now = service.runNow(schedule.id());
        Export test = service.sendTest(schedule.id());
        assertThat(now.request().delivery().others()).containsExactly("a@example.org");
        assertThat(test.request().delivery()).isEqualTo(new NoticeOptions(true, List.of(), false));
        assertThat(service.get(schedule.id()).nextDue()).isEqualTo(schedule.nextDue());
        assertThat(service.history(schedule.id(), 0, 10))
                .extracting(ScheduleRun::kind)
                .containsExactly(RunKind.TEST, RunKind.NOW);
    }

    @Test
    void a_long_list_needs_as_many_queries_as_a_list_of_one() {
        List<Schedule> made = List.of(scheduleFixture.make(ScheduleFixture.definition("First")));
        long forOne = queriesFor(1);
        for (int i = 0; i < 7; i++) {
            accounts.signIn(Role.ADMIN);
            service.runNow(scheduleFixture
                    .make(ScheduleFixture.definition("Courses " + i))
                    .id());
        }
        assertThat(queriesFor(8)).isEqualTo(forOne);
        assertThat(service.get(made.getFirst().id())).isEqualTo(service.all().getLast());
    }

    /// Counted by the database, for the one connection of a transaction.
    private long queriesFor(int schedulesInList) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long before = questions();
            assertThat(service.all()).hasSize(schedulesInList);
            return questions() - before;
        }));
    }

    private long questions() {
        return database.sql("show session status like 'Questions'")
                .query((row, _) -> row.getLong("Value"))
                .single();
    }

    @Test
    void a_pause_that_is_over_is_not_shown_any_more() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        service.pause(schedule.id(), time.now().plus(Duration.ofDays(1)));
        assertThat(service.get(schedule.id()).pausedUntil()).isNotNull();
        time.pass(Duration.ofDays(1));
        assertThat(service.get(schedule.id()).pausedUntil()).isNull();
    }

    @Test
    void a_copy_belongs_to_its_creator_and_is_off() {
        accounts.signIn(Role.TEACHER, "t-1");
        Schedule hers = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        String admin = accounts.signIn(Role.ADMIN).username();
        Schedule copy = service.duplicate(hers.id(), "Copy");
        assertThat(copy.ownerName()).isEqualTo(admin);
        assertThat(copy.enabled()).isFalse();
    }

    @Test
    void the_next_runs_shown_are_those_that_happen() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        assertThat(service.nextRuns(schedule.id(), 3))
                .hasSize(3)
                .first()
                .satisfies(next -> assertThat(next.at()).isEqualTo(schedule.nextDue()));
    }

    @Test
    void an_end_in_the_past_is_refused_but_what_has_ended_can_be_renamed() {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        assertThatThrownBy(() -> service.create(until(today.minusDays(1), "Old"), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("No run is left");
        Schedule schedule = service.create(until(today.plusDays(1), "Short"), null);
        time.pass(Duration.ofDays(9));
        Schedule renamed = service.change(schedule.id(), null, until(today.plusDays(1), "Ended"));
        assertThat(renamed.name()).isEqualTo("Ended");
    }

    private static ScheduleDefinition until(LocalDate last, String name) {
        ScheduleRule rule = ScheduleRule.of("daily", null, "02:00", null, "UTC", null, last);
        ScheduleDefinition usual = ScheduleFixture.definition(name);
        return new ScheduleDefinition(name, usual.request(), rule, usual.missed(), usual.overlap(), false);
    }
}
