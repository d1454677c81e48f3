package org.gradeport.metrics;

import java.util.List;
import org.springframework.stereotype.Component;

/// Everything a report tells, read for no signed-in account; whoever calls has checked the right to see it.
@Component
public class ReportFigures {

    /// The figures of a period.
    ///
    /// @param slowest the ten runs that took longest
    /// @param concerns what needs a person now
    public record Content(Statistics statistics, List<SlowRun> slowest, List<Concern> concerns) {}

    private static final int SLOWEST = 10;

    private final StatisticsReader reader;
    private final SlowRuns slow;
    private final AttentionReader attention;
    private final MetricsProperties properties;

    ReportFigures(StatisticsReader reader, SlowRuns slow, AttentionReader attention, MetricsProperties properties) {
        this.reader = reader;
        this.slow = slow;
        this.attention = attention;
        this.properties = properties;
    }

    /// Whether runs are measured.
    public boolean enabled() {
        return properties.enabled();
    }

    /// The figures of the period; a `MetricsOffException` while nothing is measured.
    public Content read(Period period) {
        if (!enabled()) {
            throw new MetricsOffException();
        }
        return new Content(
                reader.statistics(period, RunFilter.ALL),
                slow.find(period, RunFilter.ALL, SLOWEST),
                attention.look().open());
    }
}
