package org.gradeport.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.gradeport.schedule.Occurrence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SweepRuleTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            daily        | 2026-11-26T01:00:00Z
            Weekly       | 2026-11-29T01:00:00Z
            monthly      | 2026-12-01T01:00:00Z
            30 4 * * MON | 2026-11-30T02:30:00Z
            """)
    void the_words_mean_three_at_night_in_the_portals_zone_and_a_cron_expression_is_followed(
            String words, Instant expected) {
        assertThat(next(words, "2026-11-25T12:00:00Z")).isEqualTo(expected);
    }

    @Test
    void a_skipped_time_runs_at_the_end_of_the_gap_and_a_repeated_one_runs_once() {
        assertThat(next("30 3 * * *", "2027-03-27T12:00:00Z")).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(next("30 3 * * *", "2027-10-30T12:00:00Z")).isEqualTo("2027-10-31T00:30:00Z");
        assertThat(next("30 3 * * *", "2027-10-31T00:30:00Z")).isEqualTo("2027-11-01T01:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sometimes", "0 3 * *", "0 3 31 2 *", "61 3 * * *"})
    void other_words_are_refused_with_what_to_write(String words) {
        assertThatThrownBy(() -> new RetentionProperties(true, true, 30, words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("EXPORT_CLEANUP_SCHEDULE is '" + words + "': write daily, weekly, monthly");
    }

    private static Instant next(String words, String after) {
        return SweepRule.of(words, ATHENS)
                .next(Instant.parse(after))
                .map(Occurrence::at)
                .orElseThrow();
    }
}
