package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.gradeport.export.ExportService;
import org.gradeport.export.run.ExportWorkers;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DeletedExportsTest extends DueRunsFixture {

    @Autowired
    ExportWorkers workers;

    @Autowired
    ExportService exportService;

    @BeforeEach
    void exports_wait() {
        workers.stop();
    }

    @AfterEach
    void workers_go_on() {
        workers.start();
    }

    @Test
    void the_line_of_a_deleted_export_is_closed_and_the_next_one_runs() {
        Schedule schedule = due();
        schedulePoll.poll();
        delete(schedule);
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.CANCELLED);
        assertThat(scheduleFixture.detail(schedule)).startsWith("Its export was deleted by ");
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.REQUESTED, RunOutcome.CANCELLED);
        delete(schedule);
    }

    @Test
    void so_is_that_of_one_that_is_deleted_while_it_runs() {
        Schedule schedule = due();
        schedulePoll.poll();
        database.sql("update export set status = 'RUNNING', run = 1, node = 'another' where schedule = ?")
                .param(schedule.id())
                .update();
        delete(schedule);
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.CANCELLED);
    }

    @Test
    void the_outcome_of_an_ended_export_stays() {
        Schedule schedule = due();
        workers.start();
        schedulePoll.poll();
        scheduleFixture.awaitOutcome(schedule, RunOutcome.READY);
        delete(schedule);
        assertThat(scheduleFixture.outcomes(schedule)).containsExactly(RunOutcome.READY);
    }

    private void delete(Schedule schedule) {
        exportService.delete(Objects.requireNonNull(
                service.history(schedule.id(), 0, 1).getFirst().export()));
    }
}
