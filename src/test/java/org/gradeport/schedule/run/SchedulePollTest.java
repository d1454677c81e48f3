package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.javacrumbs.shedlock.core.LockProvider;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleProperties;
import org.gradeport.schedule.ScheduleRunRepository;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.ScheduleTime;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class SchedulePollTest {

    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    @Autowired
    ScheduleFixture scheduleFixture;

    @Autowired
    WaitingRuns waiting;

    @Autowired
    ScheduleService service;

    @Autowired
    SchedulePoll schedulePoll;

    @Autowired
    DueRuns dueRuns;

    @Autowired
    ScheduleRunRepository scheduleRunRepository;

    @Autowired
    ScheduleTime time;

    @Autowired
    ScheduledExports exports;

    @Autowired
    LockProvider locks;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestAccounts accounts;

    @Autowired
    EmptyRecords records;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void an_administrator_signs_in() {
        scheduleFixture.open();
        records.restore();
        accounts.signIn(Role.ADMIN);
    }

    @AfterEach
    void signs_out() {
        scheduleFixture.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_due_schedule_becomes_an_export_of_its_owner_and_is_due_again_at_the_next_time() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        scheduleFixture.awaitOutcome(schedule, RunOutcome.READY);
        assertThat(scheduleFixture.exports(schedule)).isOne();
        Instant next = service.nextRuns(schedule.id(), 1).getFirst().at();
        assertThat(next)
                .isAfter(time.now())
                .isEqualTo(service.get(schedule.id()).nextDue());
    }

    @Test
    void however_many_nodes_poll_at_once_a_due_time_gives_one_export() throws Exception {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        for (int round = 1; round <= 5; round++) {
            scheduleFixture.isDue(schedule, JUST_NOW);
            pollAtOnce(8);
            scheduleFixture.awaitOutcome(schedule, RunOutcome.READY);
            awaitEnd(schedule, round);
        }
    }

    private void awaitEnd(Schedule schedule, int round) {
        org.awaitility.Awaitility.await()
                .pollInSameThread()
                .until(() -> scheduleFixture.outcomes(schedule).stream()
                                .filter(RunOutcome.READY::equals)
                                .count()
                        == round);
        assertThat(scheduleFixture.exports(schedule)).isEqualTo(round);
    }

    private void pollAtOnce(int nodes) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            Callable<Boolean> poll = () -> {
                schedulePoll.poll();
                return true;
            };
            for (Future<Boolean> done : threads.invokeAll(
                    IntStream.range(0, nodes).mapToObj(_ -> poll).toList())) {
                done.get();
            }
        }
    }

    @Test
    void a_node_killed_before_its_commit_leaves_nothing_and_the_next_poll_gives_the_export() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.isDue(schedule, JUST_NOW);
        transaction.executeWithoutResult(killed -> {
            dueRuns.process(schedule.id());
            killed.setRollbackOnly();
        });
        assertThat(scheduleFixture.exports(schedule)).isZero();
        assertThat(scheduleFixture.outcomes(schedule)).isEmpty();
        schedulePoll.poll();
        assertThat(scheduleFixture.exports(schedule)).isOne();
    }

    @Test
    void a_node_with_the_scheduler_off_runs_nothing_logs_it_and_keeps_the_schedules(CapturedOutput log) {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.isDue(schedule, JUST_NOW);
        node(false).logIfDisabled();
        node(false).tick();
        assertThat(log).contains("ENABLE_SCHEDULER=false: this node runs no schedules");
        assertThat(scheduleFixture.outcomes(schedule)).isEmpty();
        assertThat(service.get(schedule.id()).enabled()).isTrue();
        node(true).tick();
        assertThat(scheduleFixture.exports(schedule)).isOne();
    }

    private SchedulePoll node(boolean enabled) {
        ScheduleProperties properties = new ScheduleProperties(enabled, true, Duration.ofMinutes(5));
        return new SchedulePoll(dueRuns, waiting, scheduleRunRepository, properties, time, locks);
    }

    @Test
    void a_processed_due_time_gives_no_second_export_even_if_it_is_due_again() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        Instant due = scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        scheduleFixture.isDue(schedule, due);
        schedulePoll.poll();
        assertThat(scheduleFixture.exports(schedule)).isOne();
        assertThat(scheduleFixture.outcomes(schedule)).hasSize(1);
    }
}
