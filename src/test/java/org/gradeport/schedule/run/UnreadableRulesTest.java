package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gradeport.dataset.Selection;
import org.gradeport.export.ExportRequest;
import org.gradeport.export.NoticeOptions;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.OverlapPolicy;
import org.gradeport.schedule.RunOutcome;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleDefinition;
import org.gradeport.security.Role;
import org.gradeport.table.InvalidValueException;
import org.gradeport.testing.ReceivedMails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/// A rule that cannot be read any more is reported, and does not affect other schedules.
@ExtendWith(OutputCaptureExtension.class)
class UnreadableRulesTest extends DueRunsFixture {

    private static final String NO_ZONE = "zone = 'Mars/Olympus_Mons'";

    private final String recipient = "b" + UUID.randomUUID() + "@school.example";

    @BeforeEach
    void somebody_signs_in() {
        accounts.signIn(Role.ADMIN, null, recipient);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                NO_ZONE,
                "frequency = 'CUSTOM', time = null, cron = '0 25 * * *'",
                "frequency = 'FORTNIGHTLY'",
                "frequency = 'WEEKLY', days = ''",
                "frequency = 'DAILY', time = null",
                "cron = '0 2 * * *'",
                "missed = 'SOMETIMES'",
                "overlap = 'MAYBE'",
                "from_day = '2026-02-01', until_day = '2026-01-01'"
            })
    void it_is_refused_once_and_mailed_and_the_others_run(String edit, CapturedOutput log) {
        Schedule sound = scheduleFixture.make(ScheduleFixture.definition("Sound"));
        Schedule broken = broken(edit);
        scheduleFixture.isDue(sound, JUST_NOW);
        scheduleFixture.isDue(broken, Duration.ofSeconds(3));
        schedulePoll.poll();
        schedulePoll.poll();
        assertThat(scheduleFixture.outcomes(broken)).containsExactly(RunOutcome.REFUSED);
        assertThat(scheduleFixture.detail(broken)).contains("rule cannot be read", "set its rule anew, or delete it");
        assertThat(ReceivedMails.plain(ReceivedMails.await(recipient)))
                .contains("cannot be read any more", "/schedules/" + broken.id());
        assertThat(scheduleFixture.exports(sound)).isEqualTo(1);
        assertThat(service.all()).extracting(Schedule::name).containsExactly("Broken", "Sound");
        assertThat(log).doesNotContain("Error ");
    }

    @Test
    void it_is_shown_as_stored_with_its_problem() {
        Schedule broken = service.get(broken(NO_ZONE).id());
        assertThat(broken.rule().zone()).isEqualTo("Mars/Olympus_Mons");
        assertThat(broken.rule().parsed()).isNull();
        assertThat(broken.rule().sentence()).contains("Mars/Olympus_Mons", "delete it");
        assertThat(service.nextRuns(broken.id(), 5)).isEmpty();
    }

    @Test
    void it_can_be_run_by_hand_switched_off_corrected_and_deleted_but_not_switched_on() {
        long id = broken(NO_ZONE).id();
        assertThat(service.runNow(id)).isNotNull();
        assertThat(service.pause(id, null).enabled()).isFalse();
        assertThatThrownBy(() -> service.resume(id))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Mars/Olympus_Mons");
        assertThatThrownBy(() -> service.pause(id, time.now().plus(Duration.ofDays(1))))
                .isInstanceOf(InvalidValueException.class);
        service.change(id, null, ScheduleFixture.definition("Mended"));
        assertThat(service.resume(id).nextDue()).isAfter(time.now());
        long other = broken(NO_ZONE).id();
        service.delete(other);
        assertThat(service.all()).extracting(Schedule::name).containsExactly("Mended");
    }

    @Test
    void a_due_time_that_does_not_exist_is_computed_anew_and_the_others_run() {
        Schedule sound = scheduleFixture.make(ScheduleFixture.definition("Sound"));
        Schedule broken = broken("next_due = '0000-00-00'");
        scheduleFixture.isDue(sound, JUST_NOW);
        schedulePoll.poll();
        schedulePoll.poll();
        dueRuns.resumeReadable();
        assertThat(scheduleFixture.exports(sound)).isEqualTo(1);
        assertThat(scheduleFixture.outcomes(broken)).containsExactly(RunOutcome.REFUSED);
        assertThat(scheduleFixture.detail(broken)).contains("due time could not be read");
        assertThat(service.get(broken.id()).nextDue()).isAfter(time.now());
        assertThat(scheduleFixture.exports(broken)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind = 'SOON'", "outcome = 'LOST'", "outcome = 'ready'"})
    void a_line_of_the_history_that_cannot_be_read_is_left_out(String edit) {
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition("Sound"));
        scheduleFixture.isDue(schedule, JUST_NOW);
        schedulePoll.poll();
        database.sql("update schedule_run set " + edit + " where schedule_id = ?")
                .param(schedule.id())
                .update();
        assertThat(service.history(schedule.id(), 0, 10)).isEmpty();
        assertThat(service.all()).extracting(Schedule::name).contains("Sound");
    }

    @Test
    void one_that_can_be_read_again_continues() {
        Schedule back = broken(NO_ZONE);
        Schedule off = broken(NO_ZONE);
        scheduleFixture.isDue(back, JUST_NOW);
        schedulePoll.poll();
        service.pause(off.id(), null);
        dueRuns.resumeReadable();
        assertThat(service.get(back.id()).nextDue()).isNull();
        edit("zone = 'Europe/Athens'", back);
        edit("zone = 'Europe/Athens'", off);
        dueRuns.resumeReadable();
        assertThat(service.get(back.id()).nextDue()).isAfter(time.now());
        assertThat(service.get(off.id()).nextDue()).isNull();
    }

    private Schedule broken(String edit) {
        ExportRequest request = new ExportRequest(
                "courses", "csv", Selection.ALL, Map.of(), null, new NoticeOptions(true, List.of(), false));
        Schedule made = scheduleFixture.make(new ScheduleDefinition(
                "Broken", request, ScheduleFixture.hourly(), MissedPolicy.RUN, OverlapPolicy.SKIP, false));
        edit(edit, made);
        return made;
    }

    private void edit(String edit, Schedule schedule) {
        database.sql("update schedule set " + edit + " where id = ?")
                .param(schedule.id())
                .update();
    }
}
