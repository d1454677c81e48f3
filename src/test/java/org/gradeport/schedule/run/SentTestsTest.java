package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleHealth;
import org.gradeport.schedule.ScheduleHealth.AffectedSchedule;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SentTestsTest extends DueRunsFixture {

    @Autowired
    ScheduleHealth health;

    @Test
    void a_test_in_work_does_not_overlap_a_run_and_enters_no_baseline() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        long test = service.sendTest(schedule.id()).id();
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).hasSize(2).doesNotContain(RunOutcome.SKIPPED_OVERLAP);
        assertThat(scheduleFixture.exports(schedule)).isOne();
        assertThat(database.sql("select schedule from export where id = ?")
                        .param(test)
                        .query(Long.class)
                        .optional())
                .as("the schedule by which figures and baselines find a run")
                .isEmpty();
    }

    @Test
    void its_line_in_the_history_has_its_outcome() {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Courses"));
        service.sendTest(schedule.id());
        scheduleFixture.awaitOutcome(schedule, RunOutcome.READY);
    }

    @Test
    void it_ends_no_row_of_failures() {
        Schedule schedule = due();
        scheduleFixture.setRequest(schedule, "timetables");
        schedulePoll.poll();
        scheduleFixture.setRequest(schedule, "courses");
        service.sendTest(schedule.id());
        assertThat(health.refused(time.now().minus(Duration.ofDays(1))))
                .extracting(AffectedSchedule::schedule)
                .containsExactly(schedule.id());
        assertThat(health.reason(schedule.id())).contains("timetables");
    }
}
