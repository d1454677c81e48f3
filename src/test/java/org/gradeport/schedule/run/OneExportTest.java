package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
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
import org.awaitility.Awaitility;
import org.gradeport.export.ScheduledExports;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// Whatever the number of nodes, clock skew up to a minute, a lock that expires, or a node killed between two steps:
/// each due time gives exactly one export. `ChaosStory` shows the same with real portals.
@ExtendWith(OutputCaptureExtension.class)
class OneExportTest extends DueRunsFixture {

    @Test
    void nodes_whose_clocks_are_a_minute_apart_give_one_export_for_each_due_time() throws Exception {
        Instant start = time.now();
        Schedule schedule = everyMinute(start);
        NodeClock slow = new NodeClock(database, start.minusSeconds(30));
        NodeClock fast = new NodeClock(database, start.plusSeconds(30));
        SchedulePoll first = node(scheduleFixture.claims(neverRunning(), slow), slow);
        SchedulePoll second = node(scheduleFixture.claims(neverRunning(), fast), fast);
        for (int step = 0; step < 40; step++) {
            atOnce(List.of(first::poll, second::poll));
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
        Schedule schedule = due();
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        SchedulePoll slow = node(
                scheduleFixture.claims(onRequest(() -> {
                    working.countDown();
                    await(goOn);
                })),
                time);
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<?> holder = threads.submit(slow::tick);
            await(working);
            expireLock();
            node(scheduleFixture.claims(exports), time).tick();
            goOn.countDown();
            holder.get(20, TimeUnit.SECONDS);
        }
        expireLock();
        node(scheduleFixture.claims(exports), time).tick();
        assertThat(scheduleFixture.exports(schedule)).isOne();
        assertThat(scheduleFixture.outcomes(schedule)).hasSize(1);
    }

    /// The database rolls back the open transaction of a killed node, and also of a lost connection.
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_node_killed_between_two_steps_leaves_its_due_time_to_the_next_one(boolean beforeTheRequest) {
        Schedule schedule = due();
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
        assertThat(catchThrowable(node(scheduleFixture.claims(killed), time)::poll))
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
        SchedulePoll node = node(dueRuns, time);
        node.poll();
        node.poll();
        assertThat(log.getAll().split("Schedule %d failed with error".formatted(broken.id()), -1))
                .hasSize(2);
        assertThat(scheduleFixture.exports(sound)).isOne();
    }

    private Schedule everyMinute(Instant first) {
        ScheduleRule rule = ScheduleRule.of(null, "* * * * *", null, null, "UTC", null, null);
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition(rule, MissedPolicy.RUN));
        scheduleFixture.isDue(schedule, first);
        return schedule;
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
