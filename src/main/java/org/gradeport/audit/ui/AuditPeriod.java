package org.gradeport.audit.ui;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How far back the trail is shown; the address names it.
enum AuditPeriod {
    EVER("ever", null),
    DAY("24h", Duration.ofDays(1)),
    WEEK("7d", Duration.ofDays(7)),
    MONTH("30d", Duration.ofDays(30)),
    QUARTER("90d", Duration.ofDays(90));

    private final String parameter;
    private final @Nullable Duration length;

    AuditPeriod(String parameter, @Nullable Duration length) {
        this.parameter = parameter;
        this.length = length;
    }

    String parameter() {
        return parameter;
    }

    @Nullable
    Instant since(Instant now) {
        return length == null ? null : now.minus(length);
    }
}
