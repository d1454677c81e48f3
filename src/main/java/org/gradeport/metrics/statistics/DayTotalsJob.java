package org.gradeport.metrics.statistics;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.MetricsProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Writes the totals of each ended day and deletes the rows of old days; one node does it for all.
@Component
class DayTotalsJob {

    private static final Logger log = LoggerFactory.getLogger(DayTotalsJob.class);
    /// Longer than the difference of nodes' clocks and the transaction that ends a run.
    private static final Duration GRACE = Duration.ofMinutes(15);

    private final DayTotals totals;
    private final MetricsProperties properties;
    private final PortalProperties portal;
    private final Clock clock;

    DayTotalsJob(DayTotals totals, MetricsProperties properties, PortalProperties portal, Clock clock) {
        this.totals = totals;
        this.properties = properties;
        this.portal = portal;
        this.clock = clock;
    }

    @Scheduled(cron = "0 20 * * * *", zone = "UTC")
    @SchedulerLock(name = "metrics-day-totals", lockAtMostFor = "PT50M")
    void run() {
        LocalDate today = LocalDate.ofInstant(clock.instant().minus(GRACE), portal.zone());
        totals.due(today.minusDays(1)).forEach(totals::add);
        totals.compactable(today.minusDays(properties.keepDays())).forEach(this::compact);
    }

    private void compact(LocalDate day) {
        totals.compact(day);
        log.info("Replaced the runs of {} by the totals of the day", day);
    }
}
