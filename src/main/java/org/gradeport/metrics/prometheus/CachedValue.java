package org.gradeport.metrics.prometheus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A value that is cached for a while, so that a scrape costs little.
final class CachedValue<T> {

    private static final Logger log = LoggerFactory.getLogger(CachedValue.class);

    private final Supplier<T> source;
    private final Duration fresh;
    private final Clock clock;
    private @Nullable T value;
    private Instant readAt = Instant.MIN;

    CachedValue(Supplier<T> source, Duration fresh, Clock clock) {
        this.source = source;
        this.fresh = fresh;
        this.clock = clock;
    }

    /// A number of it; `NaN` if it cannot be read.
    synchronized double read(ToDoubleFunction<T> number) {
        Instant now = clock.instant();
        if (readAt.isBefore(now.minus(fresh))) {
            value = refresh();
            readAt = now;
        }
        return value == null ? Double.NaN : number.applyAsDouble(value);
    }

    private @Nullable T refresh() {
        try {
            return source.get();
        } catch (RuntimeException e) {
            log.warn("A gauge cannot be read", e);
            return null;
        }
    }
}
