package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import net.javacrumbs.shedlock.core.LockProvider;
import org.awaitility.Awaitility;
import org.gradeport.database.DatabaseClock;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleProperties;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleRun;
import org.gradeport.schedule.ScheduleRunRepository;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.security.Role;
import org.gradeport.security.account.TestAccounts;
import org.gradeport.testing.EmptyRecords;
import org.gradeport.testing.PortalTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/// Whatever the number of nodes, clock skew up to a minute, a lock that expires, or a node killed between two steps:
/// each due time gives exactly one export. `TwoPortalsStory` shows the same with real portals.
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class OneExportTest {

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
    ScheduleRunRepository scheduleRunRepository;

    @Autowired
    DatabaseClock databaseClock;

    @Autowired
    LockProvider locks;

    @Autowired
    ScheduledExports exports;

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
    void nodes_whose_clocks_are_a_minute_apart_give_one_export_for_each_due_time() throws Exception {
        Instant start = databaseClock.now();
        Schedule schedule = everyMinute(start);
        NodeClock slow = new NodeClock(database, start.minusSeconds(30));
        NodeClock fast = new NodeClock(database, start.plusSeconds(30));
        SchedulePoll first = node(scheduleFixture.claims(neverInWork(), slow), slow);
        SchedulePoll second = node(scheduleFixture.claims(neverInWork(), fast), fast);
        for (int step = 0; step < 40; step++) {
            atOnce(first::poll, second::poll);
            slow.pass(Duration.ofSeconds(15));
            fast.pass(Duration.ofSeconds(15));
        }
        List<Instant> minutes = Stream.iterate(start, minute -> minute.plusSeconds(60))
                .limit(11)
                .toList();
        assertThat(scheduleRunRepository.page(schedule.id(), 0, 100))
                .extracting(ScheduleRun::dueAt)
                .containsExactlyInAnyOrderElementsOf(minutes);
        assertThat(scheduleFixture.exports(schedule)).isEqualTo(minutes.size());
    }

    @Test
    void a_lock_that_expires_while_its_holder_is_still_at_work_gives_one_export() throws Exception {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.isDue(schedule, JUST_NOW);
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SchedulePoll slow = node(
                scheduleFixture.claims(
                        onRequest(() -> {
                            working.countDown();
                            await(goOn);
                        }),
                        databaseClock),
                databaseClock);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> holder = threads.submit(slow::tick);
            await(working);
            expireLock();
            node(scheduleFixture.claims(exports, databaseClock), databaseClock).tick();
            goOn.countDown();
            holder.get(20, TimeUnit.SECONDS);
        }
        expireLock();
        node(scheduleFixture.claims(exports, databaseClock), databaseClock).tick();
        assertThat(scheduleFixture.exports(schedule)).isOne();
        assertThat(scheduleFixture.outcomes(schedule)).hasSize(1);
    }

    /// The database rolls back the open transaction of a killed node, and also of a lost connection.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_node_killed_between_two_steps_leaves_its_due_time_to_the_next_one(boolean beforeTheRequest) {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        scheduleFixture.isDue(schedule, JUST_NOW);
        ScheduledExports killed = spy(exports);
        doAnswer(request -> {
                    if (beforeTheRequest) {
                        kill();
                    }
                    Object export = request.callRealMethod();
                    kill();
                    return export;
                })
                .when(killed)
                .request(any(), any(), anyLong());
        assertThat(catchThrowable(node(scheduleFixture.claims(killed, databaseClock), databaseClock)::poll))
                .isNotNull();
        assertThat(scheduleFixture.exports(schedule)).isZero();
        assertThat(scheduleFixture.outcomes(schedule)).isEmpty();
        // The row stays locked until the database has rolled back the dead node's transaction.
        Awaitility.await().pollInSameThread().until(() -> {
            schedulePoll.poll();
            return scheduleFixture.exports(schedule) > 0;
        });
        schedulePoll.poll();
        assertThat(scheduleFixture.exports(schedule)).isOne();
        assertThat(scheduleFixture.outcomes(schedule)).hasSize(1);
    }

    @Test
    void a_failing_schedule_delays_no_other_and_is_logged_once(CapturedOutput log) {
        Schedule broken = scheduleFixture.make(ScheduleFixture.definition("Broken"));
        Schedule sound = scheduleFixture.make(ScheduleFixture.definition("Sound"));
        scheduleFixture.isDue(broken, Duration.ofSeconds(9));
        scheduleFixture.isDue(sound, JUST_NOW);
        DueRuns dueRuns = spy(scheduleFixture.claims(exports));
        doThrow(new IllegalStateException("on purpose")).when(dueRuns).process(broken.id());
        SchedulePoll node = node(dueRuns, databaseClock);
        node.poll();
        node.poll();
        assertThat(log.getAll().split("Schedule %d failed with error".formatted(broken.id()), -1))
                .hasSize(2);
        assertThat(scheduleFixture.exports(sound)).isOne();
    }

    private Schedule everyMinute(Instant first) {
        ScheduleRule rule = ScheduleRule.of(null, "* * * * *", null, null, "UTC", null, null);
        ScheduleDefinition scheduleDefinition = ScheduleFixture.definition("Courses");
        Schedule schedule = scheduleFixture.make(new ScheduleDefinition(
                scheduleDefinition.name(),
                scheduleDefinition.request(),
                rule,
                MissedPolicy.RUN,
                OverlapPolicy.SKIP,
                false));
        scheduleFixture.isDue(schedule, first);
        return schedule;
    }

    private SchedulePoll node(DueRuns dueRuns, DatabaseClock databaseClock) {
        return new SchedulePoll(
                dueRuns,
                waiting,
                scheduleRunRepository,
                new ScheduleProperties(true, true, Duration.ofMinutes(5)),
                databaseClock,
                locks);
    }

    private ScheduledExports neverInWork() {
        ScheduledExports quick = spy(exports);
        doReturn(false).when(quick).hasOpenExport(anyLong());
        return quick;
    }

    private ScheduledExports onRequest(Runnable before) {
        ScheduledExports watched = spy(exports);
        doAnswer(request -> {
                    before.run();
                    return request.callRealMethod();
                })
                .when(watched)
                .request(any(), any(), anyLong());
        return watched;
    }

    private static void atOnce(Runnable... polls) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(polls.length)) {
            List<? extends Future<?>> all =
                    Stream.of(polls).map(threads::submit).toList();
            for (Future<?> each : all) {
                each.get();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Ends the connection of the present transaction from outside.
    private void kill() {
        long connection =
                database.sql("select connection_id()").query(Long.class).single();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            other.submit(() -> database.sql("kill connection " + connection).update())
                    .get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private void expireLock() {
        database.sql("update shedlock set lock_until = now(3) - interval 1 second where name = 'schedule-tick'")
                .update();
    }
}
