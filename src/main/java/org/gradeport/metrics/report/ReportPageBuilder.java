package org.gradeport.metrics.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.attention.Concern;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.NamedTally;
import org.gradeport.metrics.RunMetrics;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.report.ReportPage.Fact;
import org.gradeport.metrics.report.ReportPlots.Bar;
import org.gradeport.metrics.report.ReportQuery.Content;
import org.gradeport.metrics.report.ReportSection.Table;
import org.springframework.stereotype.Component;

/// Puts a report's figures into words, drawings and tables.
@Component
class ReportPageBuilder {

    private static final List<String> COLORS =
            List.of(ReportPlots.BLUE, ReportPlots.TEAL, ReportPlots.PURPLE, ReportPlots.ORANGE);

    private final ReportFormatter reportFormatter;
    private final ReportPlots reportPlots;
    private final PortalProperties portal;
    private final Clock clock;

    ReportPageBuilder(ReportFormatter reportFormatter, PortalProperties portal, Clock clock) {
        this.reportFormatter = reportFormatter;
        this.reportPlots = new ReportPlots(reportFormatter);
        this.portal = portal;
        this.clock = clock;
    }

    ReportPage page(Content content) {
        Statistics figures = content.statistics();
        return new ReportPage(
                title(figures),
                portal.name(),
                reportFormatter.say("report.made", reportFormatter.exact(clock.instant())),
                summary(figures),
                facts(figures),
                sections(content));
    }

    private String title(Statistics figures) {
        return reportFormatter.say("report.title", reportFormatter.span(figures.period()));
    }

    private String summary(Statistics figures) {
        Tally total = figures.total();
        return total.runs() == 0
                ? reportFormatter.say("report.summary.none")
                : reportFormatter.say(
                        "report.summary",
                        total.runs(),
                        reportFormatter.percent(total.successRate()),
                        reportFormatter.change(total, figures.previous()),
                        total.failed(),
                        reportFormatter.duration(total.p95()));
    }

    private List<Fact> facts(Statistics figures) {
        Tally now = figures.total();
        Tally then = figures.previous();
        return List.of(
                fact("exports", reportFormatter.count(now.runs()), reportFormatter.count(then.runs())),
                fact(
                        "success",
                        reportFormatter.percent(now.successRate()),
                        reportFormatter.percent(then.successRate())),
                fact("p50", reportFormatter.duration(now.p50()), reportFormatter.duration(then.p50())),
                fact("p95", reportFormatter.duration(now.p95()), reportFormatter.duration(then.p95())),
                fact("rate", reportFormatter.rate(now.rowsPerSecond()), reportFormatter.rate(then.rowsPerSecond())),
                fact("size", reportFormatter.size(now.averageSize()), reportFormatter.size(then.averageSize())));
    }

    private Fact fact(String key, String now, String then) {
        return new Fact(
                reportFormatter.say("report.fact." + key), now, reportFormatter.say("report.fact.before", then));
    }

    private List<ReportSection> sections(Content content) {
        Statistics figures = content.statistics();
        List<ReportSection> sections = new ArrayList<>();
        if (figures.total().runs() > 0) {
            sections.add(
                    ReportSection.of(reportFormatter.say("dashboard.chart.outcomes"), reportPlots.outcomes(figures)));
            sections.add(
                    ReportSection.of(reportFormatter.say("dashboard.chart.durations"), reportPlots.durations(figures)));
            sections.add(failures(figures).half());
            sections.add(rates(figures).half());
            sections.add(ReportSection.of(reportFormatter.say("dashboard.combinations"), combinations(figures)));
            sections.add(ReportSection.of(reportFormatter.say("dashboard.slowest"), slowest(content.slowest())));
        }
        sections.add(concerns(content.concerns()));
        if (figures.total().runs() > 0) {
            sections.add(ReportSection.of(
                    reportFormatter.say(figures.period().hourly() ? "report.by-hour" : "report.by-day"),
                    days(figures)));
        }
        return sections;
    }

    private ReportSection failures(Statistics figures) {
        String heading = reportFormatter.say("dashboard.chart.failures");
        List<Bar> bars = figures.byFailure().entrySet().stream()
                .map(each -> new Bar(
                        reportFormatter.failure(each.getKey()),
                        (double) each.getValue(),
                        reportFormatter.count(each.getValue()),
                        ReportPlots.RED))
                .toList();
        return bars.isEmpty()
                ? ReportSection.of(heading, reportFormatter.say("dashboard.none-failed"))
                : ReportSection.of(heading, ReportPlots.bars(bars));
    }

    private ReportSection rates(Statistics figures) {
        List<NamedTally> parts = figures.byFormat().stream()
                .filter(namedTally -> namedTally.tally().rowsPerSecond() != null)
                .sorted(Comparator.comparing((NamedTally namedTally) -> rate(namedTally))
                        .reversed())
                .toList();
        List<Bar> bars = IntStream.range(0, parts.size())
                .mapToObj(n -> bar(parts.get(n), COLORS.get(Math.min(n, COLORS.size() - 1))))
                .toList();
        String heading = reportFormatter.say("dashboard.chart.rates");
        return bars.isEmpty()
                ? ReportSection.of(heading, reportFormatter.say("dashboard.none-ready"))
                : ReportSection.of(heading, ReportPlots.bars(bars));
    }

    private Bar bar(NamedTally namedTally, String color) {
        return new Bar(
                reportFormatter.format(namedTally.name()),
                rate(namedTally),
                reportFormatter.rate(rate(namedTally)),
                color);
    }

    private static Double rate(NamedTally namedTally) {
        return Objects.requireNonNull(namedTally.tally().rowsPerSecond());
    }

    private Table combinations(Statistics figures) {
        List<List<String>> rows = figures.byCombination().stream()
                .map(each -> Stream.concat(
                                Stream.of(
                                        reportFormatter.dataset(each.dataset()), reportFormatter.format(each.format())),
                                cells(each.tally()).stream())
                        .toList())
                .toList();
        return new Table(
                heads("what", "format", "runs", "failed", "success", "average", "p95", "rate", "size"), rows, 2);
    }

    private List<String> cells(Tally tally) {
        return List.of(
                reportFormatter.count(tally.runs()),
                reportFormatter.count(tally.failed()),
                reportFormatter.percent(tally.successRate()),
                reportFormatter.duration(tally.average()),
                reportFormatter.duration(tally.p95()),
                reportFormatter.rate(tally.rowsPerSecond()),
                reportFormatter.size(tally.averageSize()));
    }

    private Table slowest(List<SlowRun> slowest) {
        List<List<String>> rows = slowest.stream().map(this::slow).toList();
        return new Table(heads("export", "format", "outcome", "ended", "rows", "duration", "rate"), rows, 4);
    }

    private List<String> slow(SlowRun slow) {
        RunMetrics run = slow.run();
        return List.of(
                Objects.requireNonNullElse(slow.name(), reportFormatter.dataset(run.dataset())),
                reportFormatter.format(run.format()),
                reportFormatter.say("export.status." + run.outcome().name().toLowerCase(Locale.ROOT)),
                reportFormatter.moment(run.endedAt()),
                reportFormatter.count(run.rows()),
                reportFormatter.duration(run.duration()),
                reportFormatter.count(Math.round(run.rowsPerSecond())));
    }

    private ReportSection concerns(List<Concern> concerns) {
        String heading = reportFormatter.say("attention.title");
        return concerns.isEmpty()
                ? ReportSection.of(heading, reportFormatter.say("attention.quiet-now"))
                : ReportSection.of(
                        heading,
                        new Table(
                                List.of(
                                        reportFormatter.say("attention.column.what"),
                                        reportFormatter.say("attention.column.fix"),
                                        reportFormatter.say("attention.column.since")),
                                concerns.stream()
                                        .map(each -> List.of(
                                                reportFormatter.cause(each),
                                                reportFormatter.fix(each),
                                                reportFormatter.moment(each.since())))
                                        .toList(),
                                3));
    }

    private Table days(Statistics figures) {
        List<List<String>> rows = figures.slots().stream()
                .map(timeSlot -> Stream.concat(
                                Stream.of(reportFormatter.slot(timeSlot.start(), figures.period())),
                                cells(timeSlot.tally()).stream())
                        .toList())
                .toList();
        String first = figures.period().hourly() ? "hour" : "day";
        return new Table(heads(first, "runs", "failed", "success", "average", "p95", "rate", "size"), rows, 1);
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys)
                .map(key -> reportFormatter.say("dashboard.column." + key))
                .toList();
    }
}
