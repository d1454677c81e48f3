package org.gradeport.metrics.report;

import java.util.List;
import org.gradeport.attention.AttentionReader;
import org.gradeport.attention.Concern;
import org.gradeport.metrics.MetricsOffException;
import org.gradeport.metrics.MetricsProperties;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.RunCriteria;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.statistics.SlowRunsQuery;
import org.gradeport.metrics.statistics.StatisticsQuery;
import org.springframework.stereotype.Component;

/// Everything a report tells, read for no signed-in account; whoever calls has checked the right to see it.
@Component
public class ReportQuery {

    /// The figures of a period.
    ///
    /// @param slowest the ten runs that took longest
    /// @param concerns what needs a person now
    public record Content(Statistics statistics, List<SlowRun> slowest, List<Concern> concerns) {}

    private static final int SLOWEST = 10;

    private final StatisticsQuery statisticsQuery;
    private final SlowRunsQuery slow;
    private final AttentionReader attention;
    private final MetricsProperties properties;

    ReportQuery(
            StatisticsQuery statisticsQuery,
            SlowRunsQuery slow,
            AttentionReader attention,
            MetricsProperties properties) {
        this.statisticsQuery = statisticsQuery;
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
                statisticsQuery.statistics(period, RunCriteria.ALL),
                slow.find(period, RunCriteria.ALL, SLOWEST),
                attention.poll().open());
    }
}
