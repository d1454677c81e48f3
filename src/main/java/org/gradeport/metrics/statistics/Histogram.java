package org.gradeport.metrics.statistics;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Counts durations in logarithmic buckets: each ends 4 % above the one before, so that its middle is within 2 % of all
/// its values.
final class Histogram {

    private static final double STEP = 1.04;

    private long[] counts = new long[100];
    private long total;

    /// The bucket of a column of milliseconds, in SQL.
    static String bucketOf(String column) {
        return "floor(ln(greatest(%s, 1)) / ln(%s))".formatted(column, STEP);
    }

    /// Parses `bucket:count,...` of day totals.
    static Histogram of(String counted) {
        Histogram histogram = new Histogram();
        int at = 0;
        while (at < counted.length()) {
            int colon = counted.indexOf(':', at);
            int comma = counted.indexOf(',', colon);
            int end = comma < 0 ? counted.length() : comma;
            histogram.add(Integer.parseInt(counted, at, colon, 10), Long.parseLong(counted, colon + 1, end, 10));
            at = end + 1;
        }
        return histogram;
    }

    void add(Histogram other) {
        counts = counts.length < other.counts.length ? Arrays.copyOf(counts, other.counts.length) : counts;
        for (int bucket = 0; bucket < other.counts.length; bucket++) {
            counts[bucket] += other.counts[bucket];
        }
        total += other.total;
    }

    private void add(int bucket, long count) {
        if (bucket >= counts.length) {
            counts = Arrays.copyOf(counts, bucket + 100);
        }
        counts[bucket] += count;
        total += count;
    }

    /// The duration at this percentile, 0 to 1; null if there are none.
    @Nullable
    Duration percentile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * total));
        int bucket = -1;
        for (long passed = 0; passed < rank && ++bucket < counts.length; ) {
            passed += counts[bucket];
        }
        return total == 0 ? null : Duration.ofMillis(Math.round(Math.pow(STEP, bucket + 0.5)));
    }
}
