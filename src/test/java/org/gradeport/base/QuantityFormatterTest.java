package org.gradeport.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityFormatterTest {

    private final QuantityFormatter quantityFormatter = new QuantityFormatter();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0             | 0 B
            999           | 999 B
            1000          | 1 KB
            4120000       | 4.1 MB
            212400        | 212 KB
            999499        | 999 KB
            999600        | 1 MB
            3100000000    | 3.1 GB
            1500000000000 | 1.5 TB
            2500000000000000 | 2,500 TB
            """)
    void sizes_carry_units(long bytes, String text) {
        assertThat(quantityFormatter.size(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT0S       | 0 ms
            PT0.38S    | 380 ms
            PT4.21S    | 4.2 s
            PT42.4S    | 42 s
            PT59.96S   | 0 min 59 s
            PT1M5S     | 1 min 05 s
            PT2H10M    | 2 h 10 min
            PT76H      | 3 d 4 h
            """)
    void durations_carry_units(Duration length, String text) {
        assertThat(quantityFormatter.duration(length)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"PT40S, 0:40", "PT12M5S, 12:05", "PT1H2M, 1:02:00", "PT0.4S, 0:00"})
    void time_left_counts_down(Duration left, String text) {
        assertThat(quantityFormatter.countdown(left)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0       | 0
            36184   | 36,184
            1204331 | 1,204,331
            """)
    void counts_have_separators(long count, String text) {
        assertThat(quantityFormatter.count(count)).isEqualTo(text);
    }
}
