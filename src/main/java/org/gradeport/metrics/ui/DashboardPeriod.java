package org.gradeport.metrics.ui;

import java.time.Instant;
import java.time.ZoneId;
import org.gradeport.metrics.Period;

/// The periods of the dashboard.
enum DashboardPeriod {
    DAY("24h", 1),
    WEEK("7d", 7),
    MONTH("30d", 30),
    QUARTER("90d", 90);

    private final String parameter;
    private final int days;

    DashboardPeriod(String parameter, int days) {
        this.parameter = parameter;
        this.days = days;
    }

    /// Its name in an address.
    String parameter() {
        return parameter;
    }

    Period period(Instant now, ZoneId zone) {
        return this == DAY ? Period.lastDayByHours(now, zone) : Period.lastDays(days, now, zone);
    }

    /// The key of its message with this prefix.
    String key(String prefix) {
        return prefix + parameter;
    }
}
