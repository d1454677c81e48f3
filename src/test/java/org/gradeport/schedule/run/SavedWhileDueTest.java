package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.database.DatabaseClock;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleRun;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class SavedWhileDueTest extends DueRunsFixture {

    /// A tick with one due time reads the clock for the list, for the claim, after it, and for the line of the history.
    private static final int STEPS = 4;

    enum Save {
        RENAME,
        ANOTHER_RULE,
        PAUSE,
        PAUSE_UNTIL,
        SWITCH_ON
    }

    @ParameterizedTest
    @MethodSource("savesAndSteps")
    void a_due_time_has_one_run_whatever_is_saved_between_two_steps_of_a_tick(Save save, int step) throws Exception {
        Schedule schedule = due();
        Instant due = Objects.requireNonNull(service.get(schedule.id()).nextDue());
        SavingClock clock = new SavingClock(step, () -> save(save, schedule));
        node(scheduleFixture.claims(exports, clock), clock).poll();
        clock.await();
        assertThat(clock.saved).isTrue();
        schedulePoll.poll();
        assertThat(service.history(schedule.id(), 0, 10))
                .extracting(ScheduleRun::dueAt)
                .containsExactly(due);
        assertThat(scheduleFixture.exports(schedule)).isOne();
    }

    @Test
    void a_change_of_anything_but_the_rule_keeps_the_due_time() {
        Schedule schedule = due();
        Instant due = service.get(schedule.id()).nextDue();
        save(Save.RENAME, schedule);
        assertThat(service.get(schedule.id()).nextDue()).isEqualTo(due);
        assertThat(service.get(schedule.id()).name()).isEqualTo("Renamed");
    }

    private void save(Save save, Schedule schedule) {
        long id = schedule.id();
        switch (save) {
            case RENAME -> service.change(id, null, ScheduleFixture.definition("Renamed"));
            case ANOTHER_RULE -> service.change(id, null, daily());
            case PAUSE -> service.pause(id, null);
            case PAUSE_UNTIL -> service.pause(id, time.now().plus(Duration.ofDays(1)));
            case SWITCH_ON -> service.resume(id);
        }
    }

    private static ScheduleDefinition daily() {
        ScheduleRule rule = ScheduleRule.of("daily", null, "02:00", List.of(), "Europe/Athens", null, null);
        ScheduleDefinition usual = ScheduleFixture.definition("Courses", MissedPolicy.RUN, OverlapPolicy.SKIP, false);
        return new ScheduleDefinition(
                usual.name(), usual.request(), rule, usual.missed(), usual.overlap(), usual.skipEmpty());
    }

    private static Stream<Arguments> savesAndSteps() {
        return Stream.of(Save.values())
                .flatMap(save -> IntStream.range(0, STEPS).mapToObj(step -> Arguments.of(save, step)));
    }

    /// Saves when it is read for the nth time. Within the transaction of a tick the save waits for the row, so the tick
    /// goes on.
    private final class SavingClock extends DatabaseClock {

        private final AtomicInteger reads = new AtomicInteger();
        private final int step;
        private final Runnable save;
        private @Nullable Thread saving;
        private volatile boolean saved;

        SavingClock(int step, Runnable save) {
            super(database);
            this.step = step;
            this.save = () -> {
                save.run();
                saved = true;
            };
        }

        @Override
        public Instant now() {
            if (reads.getAndIncrement() == step) {
                saving = Thread.ofVirtual().start(new DelegatingSecurityContextRunnable(save));
                if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                    await();
                }
            }
            return time.now();
        }

        void await() {
            Thread started = saving;
            if (started != null) {
                try {
                    started.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
