package org.gradeport.metrics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.CapacityService;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.StatisticsService;

/// Reads the figures of the dashboard.
@SpringComponent
record DashboardQuery(StatisticsService statistics, CapacityService capacity, PortalProperties portal, Clock clock) {

    private static final int SLOWEST = 10;

    /// The runs of today.
    ///
    /// @param hours the last 24
    record Today(Period day, long runs, long lastHour, Statistics hours) {}

    Period period(DashboardPeriod back) {
        return back.period(clock.instant(), portal.zone());
    }

    Statistics figures(DashboardPeriod back) {
        return statistics.statistics(period(back), RunCriteria.ALL);
    }

    List<SlowRun> slowest(DashboardPeriod back) {
        return statistics.slowest(period(back), RunCriteria.ALL, SLOWEST);
    }

    Optional<CapacityService.Store> store(DashboardPeriod back) {
        return capacity.store(period(back));
    }

    Today today() {
        Instant now = clock.instant();
        Period day = Period.lastDays(1, now, portal.zone());
        Period hour = new Period(now.minus(Duration.ofHours(1)), now, portal.zone(), true);
        return new Today(
                day,
                statistics.tally(day, RunCriteria.ALL).runs(),
                statistics.tally(hour, RunCriteria.ALL).runs(),
                statistics.statistics(Period.lastDayByHours(now, portal.zone()), RunCriteria.ALL));
    }
}
