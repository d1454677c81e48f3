package org.gradeport.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ValueTextTest {

    private final ValueText athens = new ValueText(ZoneId.of("Europe/Athens"));

    @Test
    void moments_carry_the_offset_of_the_zone_at_that_time() {
        assertThat(athens.of(Instant.parse("2026-11-22T07:30:00Z"))).isEqualTo("2026-11-22T09:30:00+02:00");
        assertThat(athens.of(Instant.parse("2026-07-01T07:30:00Z"))).isEqualTo("2026-07-01T10:30:00+03:00");
    }

    @Test
    void fractions_of_a_second_show_only_when_there_are_any() {
        assertThat(athens.of(Instant.parse("2026-11-22T07:30:00.000123Z")))
                .isEqualTo("2026-11-22T09:30:00.000123+02:00");
        assertThat(athens.of(Instant.parse("2026-11-22T07:30:00.5Z"))).isEqualTo("2026-11-22T09:30:00.5+02:00");
    }

    @Test
    void years_far_away_are_still_iso() {
        assertThat(athens.of(LocalDate.of(12026, 1, 2))).isEqualTo("+12026-01-02");
        assertThat(new ValueText(ZoneId.of("UTC")).of(Instant.parse("+12026-01-02T00:00:00Z")))
                .isEqualTo("+12026-01-02T00:00:00Z");
    }

    @Test
    void decimals_never_show_an_exponent() {
        assertThat(athens.of(new BigDecimal("1E+20"))).isEqualTo("100000000000000000000");
        assertThat(athens.of(new BigDecimal("-85.50"))).isEqualTo("-85.50");
    }

    @Test
    void everything_else_is_plain() {
        assertThat(athens.of(null)).isEmpty();
        assertThat(athens.of("text")).isEqualTo("text");
        assertThat(athens.of(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
        assertThat(athens.of(false)).isEqualTo("false");
    }

    @Test
    void a_class_that_no_column_type_has_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> athens.of(1.5f)).withMessageContaining("Float");
    }
}
