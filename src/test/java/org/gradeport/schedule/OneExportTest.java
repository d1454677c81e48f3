package org.gradeport.schedule;

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
import java.time.temporal.ChronoUnit;
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
import org.gradeport.export.ScheduledExports;
import org.gradeport.security.Role;
import org.gradeport.security.TestAccounts;
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
/// each due time gives exactly one export. `src/test/cluster/two-portals` shows the same with real portals.
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class OneExportTest {

    private static final Duration JUST_NOW = Duration.ofSeconds(2);

    @Autowired
    Schedules schedules;

    @Autowired
    WaitingRuns waiting;

    @Autowired
    ScheduleService service;

    @Autowired
    ScheduleTick tick;

    @Autowired
    ScheduleHistory history;

    @Autowired
    DatabaseTime time;

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
        schedules.clear();
        records.restore();
        accounts.signIn(Role.ADMIN);
    }

    @AfterEach
    void signs_out() {
        schedules.clear();
        SecurityContextHolder.clearContext();
    }

    @Test
    void nodes_whose_clocks_are_a_minute_apart_give_one_export_for_each_due_time() throws Exception {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES);
        Schedule schedule = everyMinute(start);
        NodeTime slow = new NodeTime(database, start.minusSeconds(30));
        NodeTime fast = new NodeTime(database, start.plusSeconds(30));
        ScheduleTick first = node(schedules.claims(neverInWork(), slow), slow);
        ScheduleTick second = node(schedules.claims(neverInWork(), fast), fast);
        for (int step = 0; step < 40; step++) {
            atOnce(first::look, second::look);
            slow.pass(Duration.ofSeconds(15));
            fast.pass(Duration.ofSeconds(15));
        }
        List<Instant> minutes = Stream.iterate(start, minute -> minute.plusSeconds(60))
                .limit(11)
                .toList();
        assertThat(history.of(schedule.id(), 0, 100))
                .extracting(ScheduleRun::dueAt)
                .containsExactlyInAnyOrderElementsOf(minutes);
        assertThat(schedules.exports(schedule)).isEqualTo(minutes.size());
    }

    @Test
    void a_lock_that_expires_while_its_holder_is_still_at_work_gives_one_export() throws Exception {
        Schedule schedule = schedules.make(Schedules.wish("Courses"));
        schedules.isDue(schedule, JUST_NOW);
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ScheduleTick slow = node(
                schedules.claims(
                        onRequest(() -> {
                            working.countDown();
                            await(goOn);
                        }),
                        time),
                time);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> holder = threads.submit(slow::tick);
            await(working);
            expireLock();
            node(schedules.claims(exports, time), time).tick();
            goOn.countDown();
            holder.get(20, TimeUnit.SECONDS);
        }
        expireLock();
        node(schedules.claims(exports, time), time).tick();
        assertThat(schedules.exports(schedule)).isOne();
        assertThat(schedules.outcomes(schedule)).hasSize(1);
    }

    /// The database forgets what a killed node has not committed; so it does when it loses the connection.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_node_killed_between_two_steps_leaves_its_due_time_to_the_next_one(boolean beforeTheRequest) {
        Schedule schedule = schedules.make(Schedules.wish("Courses"));
        schedules.isDue(schedule, JUST_NOW);
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
        assertThat(catchThrowable(node(schedules.claims(killed, time), time)::look))
                .isNotNull();
        assertThat(schedules.exports(schedule)).isZero();
        assertThat(schedules.outcomes(schedule)).isEmpty();
        // The row stays locked until the database has undone what the dead node did.
        Awaitility.await().pollInSameThread().until(() -> {
            tick.look();
            return schedules.exports(schedule) > 0;
        });
        tick.look();
        assertThat(schedules.exports(schedule)).isOne();
        assertThat(schedules.outcomes(schedule)).hasSize(1);
    }

    @Test
    void a_schedule_that_breaks_keeps_no_other_waiting_and_is_logged_once(CapturedOutput log) {
        Schedule broken = schedules.make(Schedules.wish("Broken"));
        Schedule sound = schedules.make(Schedules.wish("Sound"));
        schedules.isDue(broken, Duration.ofSeconds(9));
        schedules.isDue(sound, JUST_NOW);
        ScheduleClaims claims = spy(schedules.claims(exports));
        doThrow(new IllegalStateException("on purpose")).when(claims).settle(broken.id());
        ScheduleTick node = node(claims, time);
        node.look();
        node.look();
        assertThat(log.getAll().split("Schedule %d is tried again".formatted(broken.id()), -1))
                .hasSize(2);
        assertThat(schedules.exports(sound)).isOne();
    }

    private Schedule everyMinute(Instant first) {
        Timing rule = Timing.of(null, "* * * * *", null, null, "UTC", null, null);
        ScheduleWish wish = Schedules.wish("Courses");
        Schedule schedule = schedules.make(
                new ScheduleWish(wish.name(), wish.request(), rule, MissedRule.RUN, OverlapRule.SKIP, false));
        schedules.isDue(schedule, Duration.between(first, Instant.now()));
        return schedule;
    }

    private ScheduleTick node(ScheduleClaims claims, DatabaseTime time) {
        return new ScheduleTick(
                claims, waiting, history, new ScheduleProperties(true, true, Duration.ofMinutes(5)), time, locks);
    }

    private ScheduledExports neverInWork() {
        ScheduledExports quick = spy(exports);
        doReturn(false).when(quick).isInWork(anyLong());
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

    private static void atOnce(Runnable... looks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(looks.length)) {
            List<? extends Future<?>> all =
                    Stream.of(looks).map(threads::submit).toList();
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
