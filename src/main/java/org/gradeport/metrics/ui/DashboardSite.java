package org.gradeport.metrics.ui;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gradeport.base.Background;
import org.gradeport.base.Moments;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.PresentState;
import org.gradeport.metrics.RunFilter;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.StatisticsService;

/// What the dashboard reads its figures with.
@SpringComponent
record DashboardSite(
        StatisticsService statistics,
        PresentState present,
        ExportBeats beats,
        Background background,
        Moments moments,
        PortalProperties portal,
        Clock clock) {

    private static final int SLOWEST = 10;

    Period period(Stretch stretch) {
        return stretch.period(clock.instant(), portal.zone());
    }

    Statistics figures(Stretch stretch) {
        return statistics.statistics(period(stretch), RunFilter.ALL);
    }

    List<SlowRun> slowest(Stretch stretch) {
        return statistics.slowest(period(stretch), RunFilter.ALL, SLOWEST);
    }

    Cards.Today today() {
        Instant now = clock.instant();
        Period day = Period.lastDays(1, now, portal.zone());
        return Cards.Today.of(
                day,
                statistics.tally(day, RunFilter.ALL),
                statistics.tally(Cards.Today.lastHour(now, day), RunFilter.ALL),
                statistics.statistics(Period.lastDayByHours(now, portal.zone()), RunFilter.ALL));
    }
}
