package org.gradeport.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.gradeport.metrics.StorageHistory.Sample;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void a_store_that_loses_ten_gigabytes_a_day_and_has_sixty_lasts_six_days() {
        assertThat(Trend.daysUntilNothing(samples(10_000_000_000L, 60_000_000_000L), NOW))
                .contains(6L);
    }

    @Test
    void a_store_that_empties_or_stays_never_fills() {
        assertThat(Trend.daysUntilNothing(samples(-1_000, 60_000_000_000L), NOW))
                .isEmpty();
        assertThat(Trend.daysUntilNothing(samples(0, 60_000_000_000L), NOW)).isEmpty();
    }

    @Test
    void a_few_hours_are_no_trend() {
        List<Sample> samples = List.of(new Sample(NOW.minus(Duration.ofHours(5)), 100), new Sample(NOW, 1));
        assertThat(Trend.daysUntilNothing(samples, NOW)).isEmpty();
    }

    private static List<Sample> samples(long perDay, long left) {
        return LongStream.rangeClosed(0, 5)
                .mapToObj(day -> new Sample(NOW.minus(Duration.ofDays(5 - day)), left + (5 - day) * perDay))
                .toList();
    }
}
