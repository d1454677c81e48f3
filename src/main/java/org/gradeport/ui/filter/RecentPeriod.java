package org.gradeport.ui.filter;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far back a list goes.
public enum RecentPeriod {
    EVER("ever", null),
    DAY("24h", Duration.ofDays(1)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30)),
    QUARTER("90d", Duration.ofDays(90));

    private final String parameter;
    private final @Nullable Duration length;

    RecentPeriod(String parameter, @Nullable Duration length) {
        this.parameter = parameter;
        this.length = length;
    }

    /// Its name in an address.
    String parameter() {
        return parameter;
    }

    /// Its first moment; null for none.
    public @Nullable Instant start(Instant now) {
        return length == null ? null : now.minus(length);
    }
}
