package org.gradeport.format.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.poi.ss.usermodel.DateUtil;
import org.gradeport.format.excel.CellWriter.DateSerials;
import org.gradeport.format.excel.CellWriter.ExcelNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelNumbersTest {

    private final DateSerials athens = new DateSerials(ZoneId.of("Europe/Athens"));

    @ParameterizedTest
    @ValueSource(strings = {"0", "-85.50", "999999999999999", "0.000", "1E+20", "1234567890.123450000", "-1E-307"})
    void up_to_fifteen_digits_are_a_number(String digits) {
        BigDecimal number = new BigDecimal(digits);
        String exact = ExcelNumbers.exact(number);
        assertThat(exact).isNotNull();
        assertThat(BigDecimal.valueOf(Double.parseDouble(exact))).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000001", "0.1234567890123456", "1E+400", "1E-400"})
    void more_digits_or_size_are_none(String digits) {
        assertThat(ExcelNumbers.exact(new BigDecimal(digits))).isNull();
    }

    @Test
    void whole_numbers_follow_the_same_rule() {
        assertThat(ExcelNumbers.exact(999_999_999_999_999L)).isEqualTo("999999999999999");
        assertThat(ExcelNumbers.exact(1_000_000_000_000_000L)).isEqualTo("1000000000000000");
        assertThat(ExcelNumbers.exact(-1_000_000_000_000_001L)).isNull();
        assertThat(ExcelNumbers.exact(Long.MIN_VALUE)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-03-01", "1970-01-01", "2026-11-22", "9999-12-31"})
    void days_have_the_number_that_poi_gives_them(LocalDate day) {
        assertThat(athens.of(day)).isEqualTo(String.valueOf((long) DateUtil.getExcelDate(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1900-02-28", "1582-10-04", "+10000-01-01"})
    void other_days_have_none(LocalDate day) {
        assertThat(athens.of(day)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T07:30:05Z",
                "2026-07-01T20:59:59.999999Z",
                "2026-11-22T22:00:00Z",
                "1950-01-01T00:00:00.000001Z",
                "2026-03-29T01:00:00Z"
            })
    void moments_have_the_number_of_their_local_time_to_the_microsecond(Instant moment) {
        String serial = athens.of(moment);
        assertThat(serial).isNotNull();
        var local = moment.atZone(ZoneId.of("Europe/Athens")).toLocalDateTime();
        BigDecimal expected = BigDecimal.valueOf(local.toLocalTime().toNanoOfDay())
                .divide(BigDecimal.valueOf(86_400_000_000_000L), 12, RoundingMode.DOWN)
                .add(BigDecimal.valueOf(local.toLocalDate().toEpochDay() + 25_569));
        assertThat(new BigDecimal(serial)).isEqualByComparingTo(expected);
    }

    @Test
    void moments_outside_have_none() {
        assertThat(athens.of(Instant.parse("1900-02-28T12:00:00Z"))).isNull();
        assertThat(athens.of(Instant.parse("9999-12-31T23:00:00Z"))).isNull();
    }
}
