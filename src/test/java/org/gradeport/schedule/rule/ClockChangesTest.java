package org.gradeport.schedule.rule;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.gradeport.schedule.Occurrence;
import org.gradeport.schedule.ScheduleRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Each line of the file is a rule, a moment, and its next runs: local times with offsets, notes after a `!`.
class ClockChangesTest {

    @ParameterizedTest(name = "{0}: {1} in {2} after {3}")
    @CsvFileSource(resources = "clock-changes.csv", numLinesToSkip = 1, delimiter = '|')
    void a_change_of_the_clocks_is_handled_and_named(
            String why, String cron, String zone, Instant after, String first, String second, String third) {
        ScheduleRule scheduleRule = ScheduleRule.of(null, cron, null, null, zone, null, null);

        assertThat(scheduleRule.next(after, 3))
                .extracting(ClockChangesTest::formatted)
                .isEqualTo(List.of(first, second, third));
    }

    private static String formatted(Occurrence run) {
        String note = requireNonNullElse(run.note(), "");
        return run.local().toOffsetDateTime() + (note.isEmpty() ? "" : " ! " + note);
    }
}
