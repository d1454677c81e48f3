package org.gradeport.metrics.report;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.base.PortalProperties;
import org.gradeport.metrics.Concern;
import org.gradeport.metrics.Part;
import org.gradeport.metrics.ReportFigures.Content;
import org.gradeport.metrics.RunFigures;
import org.gradeport.metrics.SlowRun;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.report.Plots.Bar;
import org.gradeport.metrics.report.ReportPage.Fact;
import org.gradeport.metrics.report.Section.Table;
import org.springframework.stereotype.Component;

/// Puts a report's figures into words, drawings and tables.
@Component
class ReportWriter {

    private static final List<String> COLORS = List.of(Plots.BLUE, Plots.TEAL, Plots.PURPLE, Plots.ORANGE);

    private final ReportWords words;
    private final Plots plots;
    private final PortalProperties portal;
    private final Clock clock;

    ReportWriter(ReportWords words, PortalProperties portal, Clock clock) {
        this.words = words;
        this.plots = new Plots(words);
        this.portal = portal;
        this.clock = clock;
    }

    ReportPage page(Content content) {
        Statistics figures = content.statistics();
        return new ReportPage(
                title(figures),
                portal.name(),
                words.say("report.made", words.exact(clock.instant())),
                summary(figures),
                facts(figures),
                sections(content));
    }

    private String title(Statistics figures) {
        return words.say("report.title", words.span(figures.period()));
    }

    private String summary(Statistics figures) {
        Tally total = figures.total();
        return total.runs() == 0
                ? words.say("report.summary.none")
                : words.say(
                        "report.summary",
                        total.runs(),
                        words.percent(total.successRate()),
                        words.change(total, figures.before()),
                        total.failed(),
                        words.duration(total.p95()));
    }

    private List<Fact> facts(Statistics figures) {
        Tally now = figures.total();
        Tally then = figures.before();
        return List.of(
                fact("exports", words.count(now.runs()), words.count(then.runs())),
                fact("success", words.percent(now.successRate()), words.percent(then.successRate())),
                fact("p50", words.duration(now.p50()), words.duration(then.p50())),
                fact("p95", words.duration(now.p95()), words.duration(then.p95())),
                fact("rate", words.rate(now.rowsPerSecond()), words.rate(then.rowsPerSecond())),
                fact("size", words.size(now.averageSize()), words.size(then.averageSize())));
    }

    private Fact fact(String key, String now, String then) {
        return new Fact(words.say("report.fact." + key), now, words.say("report.fact.before", then));
    }

    private List<Section> sections(Content content) {
        Statistics figures = content.statistics();
        List<Section> sections = new ArrayList<>();
        if (figures.total().runs() > 0) {
            sections.add(Section.of(words.say("dashboard.chart.outcomes"), plots.outcomes(figures)));
            sections.add(Section.of(words.say("dashboard.chart.durations"), plots.durations(figures)));
            sections.add(failures(figures).half());
            sections.add(rates(figures).half());
            sections.add(Section.of(words.say("dashboard.combinations"), combinations(figures)));
            sections.add(Section.of(words.say("dashboard.slowest"), slowest(content.slowest())));
        }
        sections.add(concerns(content.concerns()));
        if (figures.total().runs() > 0) {
            sections.add(Section.of(
                    words.say(figures.period().hourly() ? "report.by-hour" : "report.by-day"), days(figures)));
        }
        return sections;
    }

    private Section failures(Statistics figures) {
        String heading = words.say("dashboard.chart.failures");
        List<Bar> bars = figures.byFailure().entrySet().stream()
                .map(each -> new Bar(
                        words.failure(each.getKey()),
                        (double) each.getValue(),
                        words.count(each.getValue()),
                        Plots.RED))
                .toList();
        return bars.isEmpty()
                ? Section.of(heading, words.say("dashboard.none-failed"))
                : Section.of(heading, Plots.bars(bars));
    }

    private Section rates(Statistics figures) {
        List<Part> parts = figures.byFormat().stream()
                .filter(part -> part.tally().rowsPerSecond() != null)
                .sorted(Comparator.comparing((Part part) -> rate(part)).reversed())
                .toList();
        List<Bar> bars = IntStream.range(0, parts.size())
                .mapToObj(n -> bar(parts.get(n), COLORS.get(Math.min(n, COLORS.size() - 1))))
                .toList();
        String heading = words.say("dashboard.chart.rates");
        return bars.isEmpty()
                ? Section.of(heading, words.say("dashboard.none-ready"))
                : Section.of(heading, Plots.bars(bars));
    }

    private Bar bar(Part part, String color) {
        return new Bar(words.format(part.name()), rate(part), words.rate(rate(part)), color);
    }

    private static Double rate(Part part) {
        return Objects.requireNonNull(part.tally().rowsPerSecond());
    }

    private Table combinations(Statistics figures) {
        List<List<String>> rows = figures.byCombination().stream()
                .map(each -> Stream.concat(
                                Stream.of(words.dataset(each.dataset()), words.format(each.format())),
                                cells(each.tally()).stream())
                        .toList())
                .toList();
        return new Table(
                heads("what", "format", "runs", "failed", "success", "average", "p95", "rate", "size"), rows, 2);
    }

    private List<String> cells(Tally tally) {
        return List.of(
                words.count(tally.runs()),
                words.count(tally.failed()),
                words.percent(tally.successRate()),
                words.duration(tally.average()),
                words.duration(tally.p95()),
                words.rate(tally.rowsPerSecond()),
                words.size(tally.averageSize()));
    }

    private Table slowest(List<SlowRun> slowest) {
        List<List<String>> rows = slowest.stream().map(this::slow).toList();
        return new Table(heads("export", "format", "outcome", "ended", "rows", "duration", "rate"), rows, 4);
    }

    private List<String> slow(SlowRun slow) {
        RunFigures run = slow.run();
        return List.of(
                Objects.requireNonNullElse(slow.name(), words.dataset(run.dataset())),
                words.format(run.format()),
                words.say("export.status." + run.outcome().name().toLowerCase(Locale.ROOT)),
                words.moment(run.endedAt()),
                words.count(run.rows()),
                words.duration(run.duration()),
                words.count(Math.round(run.rowsPerSecond())));
    }

    private Section concerns(List<Concern> concerns) {
        String heading = words.say("attention.title");
        return concerns.isEmpty()
                ? Section.of(heading, words.say("attention.quiet-now"))
                : Section.of(
                        heading,
                        new Table(
                                List.of(
                                        words.say("attention.column.what"),
                                        words.say("attention.column.fix"),
                                        words.say("attention.column.since")),
                                concerns.stream()
                                        .map(each ->
                                                List.of(words.cause(each), words.fix(each), words.moment(each.since())))
                                        .toList(),
                                3));
    }

    private Table days(Statistics figures) {
        List<List<String>> rows = figures.slots().stream()
                .map(slot -> Stream.concat(
                                Stream.of(words.slot(slot.start(), figures.period())), cells(slot.tally()).stream())
                        .toList())
                .toList();
        String first = figures.period().hourly() ? "hour" : "day";
        return new Table(heads(first, "runs", "failed", "success", "average", "p95", "rate", "size"), rows, 1);
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> words.say("dashboard.column." + key)).toList();
    }
}
