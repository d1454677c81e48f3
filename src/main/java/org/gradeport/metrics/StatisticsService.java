package org.gradeport.metrics;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.statistics.SlowRunsQuery;
import org.gradeport.metrics.statistics.StatisticsQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Figures of the runs, for administrators and operators; `MetricsOffException` while nothing is measured.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class StatisticsService {

    private final StatisticsQuery statisticsQuery;
    private final SlowRunsQuery slow;
    private final RunMetricsQuery runMetricsQuery;
    private final ScheduledRunsQuery scheduledRuns;
    private final MetricsProperties properties;
    private final PortalProperties portal;
    private final Clock clock;

    StatisticsService(
            StatisticsQuery statisticsQuery,
            SlowRunsQuery slow,
            RunMetricsQuery runMetricsQuery,
            ScheduledRunsQuery scheduledRuns,
            MetricsProperties properties,
            PortalProperties portal,
            Clock clock) {
        this.statisticsQuery = statisticsQuery;
        this.slow = slow;
        this.runMetricsQuery = runMetricsQuery;
        this.scheduledRuns = scheduledRuns;
        this.properties = properties;
        this.portal = portal;
        this.clock = clock;
    }

    public boolean enabled() {
        return properties.enabled();
    }

    /// Whether any run of these has figures.
    public boolean knows(RunCriteria criteria) {
        return statisticsQuery.hasAny(criteria);
    }

    /// The names of the nodes that have figures.
    public List<String> nodes() {
        return statisticsQuery.nodes();
    }

    /// The figures of the period and of the period before it.
    public Statistics statistics(Period period, RunCriteria criteria) {
        requireEnabled();
        return statisticsQuery.statistics(period, criteria);
    }

    /// The total of the period.
    public Tally tally(Period period, RunCriteria criteria) {
        requireEnabled();
        return statisticsQuery.tally(period, criteria);
    }

    /// The runs that took longest, the longest first, however they ended.
    ///
    /// @param limit 1 to 100
    public List<SlowRun> slowest(Period period, RunCriteria criteria, int limit) {
        requireEnabled();
        return slow.find(period, criteria, limit);
    }

    /// What the next run of a schedule is compared with; empty while too few are ready.
    public Optional<Baseline> baseline(long schedule) {
        requireEnabled();
        List<RunMetrics> latest = scheduledRuns.of(schedule, clock.instant());
        return latest.isEmpty() ? Optional.empty() : Baseline.before(latest.getFirst(), latest, portal.zone());
    }

    /// Passes on every stored run, the oldest first, with one batch in memory at a time.
    public void forEach(Consumer<RunMetrics> taker) {
        requireEnabled();
        runMetricsQuery.forEach(taker);
    }

    private void requireEnabled() {
        if (!properties.enabled()) {
            throw new MetricsOffException();
        }
    }
}
