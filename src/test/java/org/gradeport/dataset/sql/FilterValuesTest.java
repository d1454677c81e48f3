package org.gradeport.dataset.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31", "+10000-01-01", "+999999999-01-01", "-0001-01-01", "2026-02-30", "yesterday"})
    void a_day_outside_1900_to_9999_or_that_does_not_exist_is_refused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> FilterValues.date(value));
    }

    @Test
    void the_first_and_the_last_day_are_taken() {
        assertThat(FilterValues.date("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
        assertThat(FilterValues.date("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
    }
}
