package org.gradeport.metrics.report;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradeport.base.PortalProperties;
import org.gradeport.base.Texts;
import org.gradeport.base.TimeFormatter;
import org.gradeport.metrics.AttentionSummary.Item;
import org.gradeport.metrics.Period;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.NamedTally;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.report.ReportGenerator.Content;
import org.gradeport.metrics.report.ReportPage.Fact;
import org.gradeport.metrics.report.ReportPlots.Bar;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Builds the page of a report: title, summary, facts and sections.
@Component
class ReportPageBuilder {

    private static final List<String> COLORS =
            List.of(ReportPlots.BLUE, ReportPlots.TEAL, ReportPlots.PURPLE, ReportPlots.ORANGE);

    private final StatisticsFormatter formatter;
    private final TimeFormatter timeFormatter;
    private final ReportTables tables;
    private final ReportPlots plots;
    private final PortalProperties portal;
    private final Clock clock;

    ReportPageBuilder(
            StatisticsFormatter formatter,
            TimeFormatter timeFormatter,
            ReportTables tables,
            PortalProperties portal,
            Clock clock) {
        this.formatter = formatter;
        this.timeFormatter = timeFormatter;
        this.tables = tables;
        this.plots = new ReportPlots(formatter);
        this.portal = portal;
        this.clock = clock;
    }

    ReportPage page(Content content) {
        Statistics statistics = content.statistics();
        return new ReportPage(
                Texts.say("report.title", span(statistics.period())),
                portal.name(),
                Texts.say("report.made", timeFormatter.exact(clock.instant())),
                summary(statistics),
                facts(statistics),
                sections(content));
    }

    /// With its year, since a report is archived.
    private String span(Period period) {
        Instant last = period.until().minusNanos(1);
        boolean sameYear = formatter.at(period.from(), "uuuu").equals(formatter.at(last, "uuuu"));
        String end = formatter.at(last, "d MMM uuuu");
        String start = formatter.at(period.from(), sameYear ? "d MMM" : "d MMM uuuu");
        return end.startsWith(start) ? end : start + " \u2013 " + end;
    }

    private String summary(Statistics statistics) {
        Tally total = statistics.total();
        return total.runs() == 0
                ? Texts.say("report.summary.none")
                : Texts.say(
                        "report.summary",
                        total.runs(),
                        formatter.percent(total.successRate()),
                        change(total.successRate(), statistics.previous().successRate()),
                        total.failed(),
                        formatter.duration(total.p95()));
    }

    private String change(@Nullable Double rate, @Nullable Double before) {
        if (rate == null || before == null) {
            return Texts.say("report.before.none");
        }
        double points = 100 * (rate - before);
        String key = Math.abs(points) < 0.05 ? "same" : points < 0 ? "down" : "up";
        return Texts.say("report.before." + key, formatter.decimal(Math.abs(points)));
    }

    private List<Fact> facts(Statistics statistics) {
        return List.of(
                fact("exports", statistics, tally -> formatter.count(tally.runs())),
                fact("success", statistics, tally -> formatter.percent(tally.successRate())),
                fact("p50", statistics, tally -> formatter.duration(tally.p50())),
                fact("p95", statistics, tally -> formatter.duration(tally.p95())),
                fact("rate", statistics, tally -> formatter.rate(tally.rowsPerSecond())),
                fact("size", statistics, tally -> formatter.size(tally.averageSize())));
    }

    private static Fact fact(String key, Statistics statistics, Function<Tally, String> figure) {
        return new Fact(
                Texts.say("report.fact." + key),
                figure.apply(statistics.total()),
                Texts.say("report.fact.before", figure.apply(statistics.previous())));
    }

    private List<ReportSection> sections(Content content) {
        Statistics statistics = content.statistics();
        if (statistics.total().runs() == 0) {
            return List.of(concerns(content.concerns()));
        }
        String slots = statistics.period().hourly() ? "report.by-hour" : "report.by-day";
        return List.of(
                ReportSection.of(Texts.say("dashboard.chart.outcomes"), plots.outcomes(statistics)),
                ReportSection.of(Texts.say("dashboard.chart.durations"), plots.durations(statistics)),
                bars("failures", failures(statistics), "dashboard.none-failed"),
                bars("rates", rates(statistics), "dashboard.none-ready"),
                ReportSection.of(Texts.say("dashboard.combinations"), tables.combinations(statistics)),
                ReportSection.of(Texts.say("dashboard.slowest"), tables.slowest(content.slowest())),
                concerns(content.concerns()),
                ReportSection.of(Texts.say(slots), tables.slots(statistics)));
    }

    private static ReportSection bars(String key, List<Bar> bars, String whenEmpty) {
        String heading = Texts.say("dashboard.chart." + key);
        return (bars.isEmpty()
                        ? ReportSection.of(heading, Texts.say(whenEmpty))
                        : ReportSection.of(heading, ReportPlots.bars(bars)))
                .half();
    }

    private List<Bar> failures(Statistics statistics) {
        return statistics.byFailure().entrySet().stream()
                .map(each -> new Bar(
                        formatter.failure(each.getKey()),
                        (double) each.getValue(),
                        formatter.count(each.getValue()),
                        ReportPlots.RED))
                .toList();
    }

    private List<Bar> rates(Statistics statistics) {
        List<NamedTally> formats = statistics.byFormat().stream()
                .filter(each -> each.tally().rowsPerSecond() != null)
                .sorted(Comparator.comparing(ReportPageBuilder::rate).reversed())
                .toList();
        return IntStream.range(0, formats.size())
                .mapToObj(n -> bar(formats.get(n), COLORS.get(Math.min(n, COLORS.size() - 1))))
                .toList();
    }

    private Bar bar(NamedTally each, String color) {
        return new Bar(formatter.format(each.name()), rate(each), formatter.rate(rate(each)), color);
    }

    private static Double rate(NamedTally each) {
        return Objects.requireNonNull(each.tally().rowsPerSecond());
    }

    private ReportSection concerns(List<Item> concerns) {
        String heading = Texts.say("attention.title");
        return concerns.isEmpty()
                ? ReportSection.of(heading, Texts.say("attention.quiet-now"))
                : ReportSection.of(heading, tables.concerns(concerns));
    }
}
