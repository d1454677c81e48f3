package org.gradeport.metrics;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Figures of the runs, for those who run the portal; `MetricsOffException` while nothing is measured.
@Service
@PreAuthorize("hasAnyRole('ADMIN', 'OPERATOR')")
public class StatisticsService {

    private final StatisticsReader reader;
    private final SlowRuns slow;
    private final RunRows rows;
    private final UnusualRuns unusual;
    private final MetricsProperties properties;
    private final Clock clock;

    StatisticsService(
            StatisticsReader reader,
            SlowRuns slow,
            RunRows rows,
            UnusualRuns unusual,
            MetricsProperties properties,
            Clock clock) {
        this.reader = reader;
        this.slow = slow;
        this.rows = rows;
        this.unusual = unusual;
        this.properties = properties;
        this.clock = clock;
    }

    /// Whether runs are measured.
    public boolean enabled() {
        return properties.enabled();
    }

    /// What the runs of the period come to, and those of the stretch before it.
    public Statistics statistics(Period period, RunFilter filter) {
        requireEnabled();
        return reader.statistics(period, filter);
    }

    /// What the runs of the period come to, all in all.
    public Tally tally(Period period, RunFilter filter) {
        requireEnabled();
        return reader.tally(period, filter);
    }

    /// The runs that took longest, the longest first, however they ended.
    ///
    /// @param limit 1 to 100
    public List<SlowRun> slowest(Period period, RunFilter filter, int limit) {
        requireEnabled();
        return slow.find(period, filter, limit);
    }

    /// What the next run of a schedule will be compared with; empty while too few got ready.
    public Optional<Baseline> baseline(long schedule) {
        requireEnabled();
        return unusual.baseline(schedule, clock.instant());
    }

    /// Hands over every run whose row is kept, the oldest first, a batch in memory at a time.
    public void each(Consumer<RunFigures> taker) {
        requireEnabled();
        rows.each(taker);
    }

    private void requireEnabled() {
        if (!properties.enabled()) {
            throw new MetricsOffException();
        }
    }
}
