package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.gradeport.table.InvalidValueException;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final ZoneId ATHENS = ZoneId.of("Europe/Athens");

    @Test
    void seven_days_are_today_and_the_six_before() {
        Period week = Period.lastDays(7, Instant.parse("2026-11-23T23:30:00Z"), ATHENS);
        assertThat(week.firstDay()).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(week.lastDay()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(week.days()).isEqualTo(7);
        assertThat(week.previous().lastDay()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(week.previous().days()).isEqualTo(7);
    }

    @Test
    void days_on_which_clocks_change_are_whole_days() {
        Period spring = Period.ofDays(LocalDate.of(2026, 3, 28), LocalDate.of(2026, 3, 31), ATHENS);
        assertThat(spring.slots()).hasSize(3);
        assertThat(Duration.between(spring.from(), spring.until())).isEqualTo(Duration.ofHours(71));
        assertThat(spring.previous().days()).isEqualTo(3);
    }

    @Test
    void a_day_by_hours_has_24_of_them_and_ends_with_the_present_one() {
        Period day = Period.lastDayByHours(Instant.parse("2026-11-23T10:20:00Z"), ATHENS);
        assertThat(day.slots()).hasSize(24).endsWith(Instant.parse("2026-11-23T10:00:00Z"));
        assertThat(day.previous().until()).isEqualTo(day.from());
    }

    @Test
    void a_period_without_days_is_refused() {
        assertThatThrownBy(() -> Period.lastDays(0, Instant.EPOCH, ATHENS)).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Period.lastDays(40_000, Instant.EPOCH, ATHENS))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Period(Instant.EPOCH, Instant.EPOCH, ATHENS, false))
                .isInstanceOf(InvalidValueException.class);
    }
}
