package org.gradeport.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void nothing_has_no_percentile() {
        assertThat(new Histogram().percentile(0.5)).isNull();
    }

    @Test
    void percentiles_are_within_two_percent_of_the_nearest_rank() {
        Random random = new Random(7);
        long[] millis = random.longs(1_000, 30, 4_000_000).sorted().toArray();
        Histogram histogram = new Histogram();
        Arrays.stream(millis)
                .forEach(each ->
                        histogram.add(Histogram.of((int) Math.floor(Math.log((double) each) / Math.log(1.04)) + ":1")));
        for (double share : new double[] {0.01, 0.5, 0.95, 0.99, 1}) {
            long exact = millis[(int) Math.ceil(share * millis.length) - 1];
            Duration duration = Objects.requireNonNull(histogram.percentile(share));
            assertThat(duration.toMillis()).isCloseTo(exact, Percentage.withPercentage(2));
        }
    }

    @Test
    void counts_of_several_days_add_up() {
        Histogram histogram = new Histogram();
        histogram.add(Histogram.of("100:3,200:1"));
        histogram.add(Histogram.of("200:5"));
        histogram.add(Histogram.of(""));
        assertThat(histogram.percentile(0.3)).isEqualTo(Duration.ofMillis(Math.round(Math.pow(1.04, 100.5))));
        assertThat(histogram.percentile(0.4)).isEqualTo(Duration.ofMillis(Math.round(Math.pow(1.04, 200.5))));
    }
}
