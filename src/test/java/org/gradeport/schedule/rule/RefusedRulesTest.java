package org.gradeport.schedule.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.gradeport.schedule.Frequency;
import org.gradeport.schedule.ScheduleFault;
import org.gradeport.schedule.ScheduleFault.Field;
import org.gradeport.schedule.ScheduleRule;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRulesTest {

    @ParameterizedTest
    @CsvFileSource(resources = "refused-rules.csv", numLinesToSkip = 1, delimiter = '|')
    void a_rule_that_cannot_be_followed_is_refused_by_field_and_reason(
            String frequency, String cron, String time, String days, String zone, String field, String sentence) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ScheduleRule.of(frequency, cron, time, list(days), zone, null, null))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo(field))
                .withMessageContaining(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* * * * *",
                "0 0 29 2 *",
                "59 23 31 12 7",
                "0 2 31 2 MON",
                "30 0 2 * * ?",
                "0 2 LW * *",
                "0 2 31W,L-3 * *",
                "0 2 29 2 */7",
                "0 2 ? JAN-3 SUN-SUN",
                "0 2 * * FRIL",
                "0 2 * * 1,3-5",
                "  0  2 * * *  "
            })
    void a_rule_with_runs_is_accepted(String cron) {
        assertThatNoException().isThrownBy(() -> ScheduleRule.of(null, cron, null, null, "UTC", null, null));
    }

    @Test
    void an_end_before_the_beginning_is_refused() {
        assertRefused(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 1, 31), "ends on 2027-01-31, before it begins");
    }

    @Test
    void all_faults_of_a_rule_are_found_at_once() {
        LocalDate day = LocalDate.of(2027, 2, 1);
        assertThat(ScheduleRule.faults(Frequency.WEEKLY, null, null, List.of("FUN"), "Nowhere", day, day.minusDays(1)))
                .extracting(ScheduleFault::field)
                .containsExactly(Field.ZONE, Field.TIME, Field.DAYS, Field.ENDS_ON);
        assertThat(ScheduleRule.faults(Frequency.CUSTOM, "61 * * * *", null, List.of(), "", null, null))
                .extracting(ScheduleFault::field)
                .containsExactly(Field.ZONE, Field.CRON);
    }

    @Test
    void days_that_all_lie_outside_beginning_and_end_are_refused() {
        assertRefused(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 29), "none of its days lies between");
    }

    @Test
    void an_unknown_zone_is_refused_with_names_like_it() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ScheduleRule.of("daily", null, "02:00", null, "Greece/Athens", null, null))
                .satisfies(refused -> assertThat(refused.allowed()).contains("Europe/Athens"));
    }

    @Test
    void a_zone_is_found_whatever_the_case_of_its_letters() {
        assertThat(ScheduleRule.of("daily", null, "02:00", null, "europe/athens", null, null)
                        .zone())
                .hasToString("Europe/Athens");
    }

    private static void assertRefused(LocalDate from, LocalDate until, String sentence) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ScheduleRule.of("weekly", null, "02:00", List.of("MON"), "UTC", from, until))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("ends_on"))
                .withMessageContaining(sentence);
    }

    private static @Nullable List<String> list(@Nullable String words) {
        return words == null ? null : Arrays.asList(words.split(" ", -1));
    }
}
