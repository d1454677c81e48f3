package org.gradeport.schedule.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gradeport.schedule.MissedPolicy;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.Schedule;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.schedule.ScheduleRun;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The displayed next runs are the actual runs: compares preview, next runs and view with real polls.
class PreviewedRunsTest extends DueRunsFixture {

    private static final Duration BETWEEN_POLLS = Duration.ofMinutes(4);
    private static final Duration JUST_BEFORE = Duration.ofMinutes(3);

    @ParameterizedTest(name = "{0} in {1} from {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            30 3 * * *    | Europe/Athens       | 2027-03-27 | 4 | a time that does not exist
            30 3 * * *    | Europe/Athens       | 2027-10-30 | 4 | a time that comes twice
            0 * * * *     | Europe/Athens       | 2027-03-28 | 6 | every hour over the gap
            0 * * * *     | Europe/Athens       | 2027-10-31 | 7 | every hour through the doubled hour
            */30 2-4 * * *| Europe/Athens       | 2027-03-28 | 9 | a count within named hours that lose one
            0 0 * * *     | Africa/Cairo        | 2027-04-29 | 4 | a day that begins at one
            30 23 * * *   | Africa/Cairo        | 2027-10-27 | 4 | an hour before midnight that comes twice
            15 2 * * *    | Australia/Lord_Howe | 2027-10-02 | 3 | half an hour that does not exist
            0 * * * *     | Australia/Lord_Howe | 2027-10-03 | 5 | full hours that lose half a one
            30 2 * * *    | America/New_York    | 2027-03-13 | 3 | a gap in New York
            30 1 * * *    | America/New_York    | 2027-11-06 | 3 | twice in New York
            """)
    void the_next_runs_shown_are_the_runs_that_happen(
            String cron, String zone, LocalDate from, int count, String what) {
        ScheduleRule rule = ScheduleRule.of(null, cron, null, null, zone, from, null);
        time.stop(from.minusDays(1).atStartOfDay(rule.zone()).toInstant());
        Schedule schedule = scheduleFixture.make(ScheduleFixture.definition(rule, MissedPolicy.SKIP));
        List<Instant> shown = at(service.nextRuns(schedule.id(), count));
        assertThat(at(service.preview(rule, null, count))).isEqualTo(shown);

        SchedulePoll schedulePoll = node(scheduleFixture.claims(neverRunning()), time);
        List<Instant> announced = new ArrayList<>();
        while (scheduleRunRepository.countBySchedule(schedule.id()) < count) {
            announced.add(nextDue(schedule));
            time.pass(Duration.between(time.now(), nextDue(schedule).minus(JUST_BEFORE)));
            schedulePoll.poll();
            assertThat(nextDue(schedule)).as("nothing runs early").isEqualTo(announced.getLast());
            time.pass(BETWEEN_POLLS);
            schedulePoll.poll();
        }
        assertThat(announced).as("the view").isEqualTo(shown);
        assertThat(scheduleRunRepository.page(schedule.id(), 0, count).reversed())
                .as(what)
                .extracting(ScheduleRun::dueAt)
                .isEqualTo(shown);
        assertThat(scheduleFixture.exports(schedule)).isEqualTo(count);
    }

    private Instant nextDue(Schedule schedule) {
        return Objects.requireNonNull(service.get(schedule.id()).nextDue());
    }

    private static List<Instant> at(List<Occurrence> runs) {
        return runs.stream().map(Occurrence::at).toList();
    }
}
