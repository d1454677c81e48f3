package org.gradeport.metrics.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
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

    /// The default for an address without a known period.
    static DashboardPeriod of(QueryParameters address) {
        String wanted = address.getSingleParameter("period").orElse("");
        return Arrays.stream(values())
                .filter(each -> each.parameter.equals(wanted))
                .findFirst()
                .orElse(WEEK);
    }

    QueryParameters address() {
        return this == WEEK ? QueryParameters.empty() : QueryParameters.of("period", parameter);
    }

    Period period(Instant now, ZoneId zone) {
        return this == DAY ? Period.lastDayByHours(now, zone) : Period.lastDays(days, now, zone);
    }

    /// The key of its message with this prefix.
    String key(String prefix) {
        return prefix + parameter;
    }
}
