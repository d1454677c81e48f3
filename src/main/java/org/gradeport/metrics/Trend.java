package org.gradeport.metrics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.metrics.StorageHistory.Sample;

/// The straight line of best fit (least squares).
final class Trend {

    private static final double DAY_SECONDS = Duration.ofDays(1).toSeconds();

    private Trend() {}

    /// Days from now until the line through the samples meets zero, from the last sample on; empty if it never does.
    static Optional<Long> daysUntilNothing(List<Sample> samples, Instant now) {
        if (samples.size() < 2 || span(samples).compareTo(Duration.ofDays(1)) < 0) {
            return Optional.empty();
        }
        double slope = slope(samples, now);
        double left = -samples.getLast().free() / slope;
        return slope < -1 ? Optional.of(Math.max(0, Math.round(left))) : Optional.empty();
    }

    private static Duration span(List<Sample> samples) {
        return Duration.between(samples.getFirst().at(), samples.getLast().at());
    }

    /// In bytes per day.
    private static double slope(List<Sample> samples, Instant now) {
        double meanDay = samples.stream()
                .mapToDouble(sample -> day(sample, now))
                .average()
                .orElse(0);
        double meanFree = samples.stream().mapToDouble(Sample::free).average().orElse(0);
        double both = 0;
        double days = 0;
        for (Sample sample : samples) {
            double off = day(sample, now) - meanDay;
            both += off * (sample.free() - meanFree);
            days += off * off;
        }
        return both / days;
    }

    private static double day(Sample sample, Instant now) {
        return Duration.between(now, sample.at()).toSeconds() / DAY_SECONDS;
    }
}
