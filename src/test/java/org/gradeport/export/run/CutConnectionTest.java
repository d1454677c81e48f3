package org.gradeport.export.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.awaitility.Awaitility;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.ExportStateException;
import org.gradeport.export.FakeDataset;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleService;
import org.gradeport.schedule.run.SchedulePoll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// The connection breaks while an export is requested, runs, is run again, is deleted, or is requested by a
/// schedule.
class CutConnectionTest extends CutFixture {

    @Autowired
    ScheduleService schedules;

    @Autowired
    SchedulePoll schedulePoll;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_export_is_ready_once_with_one_file_and_one_mail(boolean takesEffect) throws Exception {
        cutAtEach(takesEffect, () -> {}, this::requestAndRun, () -> {
            settle();
            for (long export : exports()) {
                assertThat(isIntact(storage, export)).isTrue();
                assertThat(count("notice where export_id = " + export)).isEqualTo(1);
            }
            assertThat(files()).hasSize(exports().size());
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_deleted_export_leaves_no_file_and_one_that_is_not_deleted_keeps_it(boolean takesEffect) throws Exception {
        cutAtEach(takesEffect, this::requestAndRun, () -> exports.delete(target), () -> {
            sweepOldOrphans();
            assertThat(exports()).allMatch(export -> isIntact(storage, export));
            assertThat(files()).hasSize(exports().size());
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_damaged_file_that_is_run_again_is_replaced_and_not_lost(boolean takesEffect) throws Exception {
        cutAtEachCommit(takesEffect, this::damage, this::runAgain, () -> {
            settle();
            if (!isIntact(storage, target)) {
                runAgain();
            }
            sweepOldOrphans();
            assertThat(isIntact(storage, target)).isTrue();
            assertThat(files()).hasSize(1);
        });
    }

    private void damage() throws IOException {
        requestAndRun();
        Files.writeString(folder.resolve(text("stored_as", target)), "damaged");
        assertThatExceptionOfType(ExportStateException.class).isThrownBy(() -> exports.checkFile(target));
    }

    private void runAgain() {
        exports.retry(target);
        worker.takeNext(false, () -> false);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_due_time_gives_one_run_and_one_export(boolean takesEffect) throws Exception {
        ScheduleRule hourly = ScheduleRule.of("hourly", null, "00:00", List.of(), "UTC", null, null);
        ExportRequest request = FakeDataset.request(5, "");
        Schedule schedule = schedules.create(
                new ScheduleDefinition("Numbers", request, hourly, MissedPolicy.RUN, OverlapPolicy.QUEUE, false), null);
        cutAtEach(takesEffect, () -> makeDue(schedule), schedulePoll::poll, () -> {
            pollUntilRun(schedule);
            assertThat(count("schedule_run where schedule_id = " + schedule.id()))
                    .isEqualTo(1);
            assertThat(count("export where schedule = " + schedule.id())).isEqualTo(1);
        });
        schedules.delete(schedule.id());
    }

    /// The server may still hold the row of the schedule for the broken connection; a poll passes over it.
    private void pollUntilRun(Schedule schedule) {
        Awaitility.await().pollInSameThread().until(() -> {
            schedulePoll.poll();
            return count("schedule_run where schedule_id = " + schedule.id()) > 0;
        });
    }

    private void makeDue(Schedule schedule) {
        database.sql("delete from schedule_run").update();
        database.sql("update schedule set next_due = now(6) - interval 2 second where id = ?")
                .param(schedule.id())
                .update();
    }
}
