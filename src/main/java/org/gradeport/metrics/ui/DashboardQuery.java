package org.gradeport.metrics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.TimeFormatter;
import org.gradeport.metrics.CapacityService;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.StatisticsService;
import org.gradeport.ui.BackgroundExecutor;

/// What the dashboard reads its figures with.
@SpringComponent
record DashboardQuery(
        StatisticsService statistics,
        CapacityService present,
        ExportStatusBroadcast beats,
        BackgroundExecutor background,
        TimeFormatter moments,
        PortalProperties portal,
        Clock clock) {

    private static final int SLOWEST = 10;

    Period period(DashboardPeriod dashboardPeriod) {
        return dashboardPeriod.period(clock.instant(), portal.zone());
    }

    Statistics figures(DashboardPeriod dashboardPeriod) {
        return statistics.statistics(period(dashboardPeriod), RunCriteria.ALL);
    }

    List<SlowRun> slowest(DashboardPeriod dashboardPeriod) {
        return statistics.slowest(period(dashboardPeriod), RunCriteria.ALL, SLOWEST);
    }

    KpiPanels.Today today() {
        Instant now = clock.instant();
        Period day = Period.lastDays(1, now, portal.zone());
        return KpiPanels.Today.of(
                day,
                statistics.tally(day, RunCriteria.ALL),
                statistics.tally(KpiPanels.Today.lastHour(now, day), RunCriteria.ALL),
                statistics.statistics(Period.lastDayByHours(now, portal.zone()), RunCriteria.ALL));
    }
}
