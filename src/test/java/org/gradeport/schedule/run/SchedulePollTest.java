package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import org.awaitility.Awaitility;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SchedulePollTest extends DueRunsFixture {

    @Test
    void a_due_schedule_becomes_an_export_of_its_owner_and_is_due_again_at_the_next_time() {
        Schedule schedule = due();
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
            atOnce(Collections.nCopies(8, schedulePoll::poll));
            scheduleFixture.awaitOutcome(schedule, RunOutcome.READY);
            awaitEnd(schedule, round);
        }
    }

    private void awaitEnd(Schedule schedule, int round) {
        Awaitility.await()
                .pollInSameThread()
                .until(() -> scheduleFixture.outcomes(schedule).stream()
                                .filter(RunOutcome.READY::equals)
                                .count()
                        == round);
        assertThat(scheduleFixture.exports(schedule)).isEqualTo(round);
    }

    @Test
    void a_node_with_the_scheduler_off_runs_nothing_logs_it_and_keeps_the_schedules(CapturedOutput log) {
        Schedule schedule = due();
        node(dueRuns, time, false).logIfDisabled();
        node(dueRuns, time, false).tick();
        assertThat(log).contains("ENABLE_SCHEDULER=false: this node runs no schedules");
        assertThat(scheduleFixture.outcomes(schedule)).isEmpty();
        assertThat(service.get(schedule.id()).enabled()).isTrue();
        node(dueRuns, time).tick();
        assertThat(scheduleFixture.exports(schedule)).isOne();
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
