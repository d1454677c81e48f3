package org.gradeport.export.ui.list;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The period of creation that the list shows.
enum CreatedWithin {
    ANY("", Duration.ZERO),
    DAY("24h", Duration.ofDays(1)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30)),
    QUARTER("90d", Duration.ofDays(90));

    private final String parameter;
    private final Duration length;

    CreatedWithin(String parameter, Duration length) {
        this.parameter = parameter;
        this.length = length;
    }

    String parameter() {
        return parameter;
    }

    @Nullable
    Instant start(Instant now) {
        return this == ANY ? null : now.minus(length);
    }

    static Optional<CreatedWithin> of(String parameter) {
        return Arrays.stream(values())
                .filter(createdWithin -> createdWithin.parameter.equals(parameter))
                .findFirst();
    }
}
