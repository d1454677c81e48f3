package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.gradeport.metrics.StatisticsFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.NamedTally;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.ui.chart.ChartContent;
import org.gradeport.metrics.ui.chart.ChartDrawing;
import org.gradeport.metrics.ui.chart.ChartKind;
import org.gradeport.metrics.ui.chart.ChartMark;
import org.gradeport.metrics.ui.chart.ChartSeries;
import org.gradeport.metrics.ui.chart.ChartTotal;
import org.jspecify.annotations.Nullable;

/// The charts by format and by cause.
final class CategoryCharts {

    private static final int RING_HEIGHT = 250;
    private static final int BAR_HEIGHT = 34;
    private static final int REST_HEIGHT = 30;
    private static final List<String> COLORS = List.of("c1", "c2", "c4", "c3", "off");
    private static final List<String> FAILURES = List.of("bad", "c3", "c4", "c2", "off");

    private final StatisticsFormatter formatter;

    CategoryCharts(StatisticsFormatter formatter) {
        this.formatter = formatter;
    }

    /// Rows per second by format, the quickest first.
    ChartContent rates(Statistics figures) {
        List<NamedTally> parts = figures.byFormat().stream()
                .filter(each -> each.tally().rowsPerSecond() != null)
                .sorted((one, other) -> Double.compare(rate(other), rate(one)))
                .toList();
        List<@Nullable Double> values = new ArrayList<>();
        parts.forEach(each -> values.add(rate(each)));
        List<String> texts = parts.stream()
                .map(each -> formatter.rate(each.tally().rowsPerSecond()))
                .toList();
        return content(
                new Marks(
                        ChartKind.BARS,
                        names(parts),
                        colors(COLORS, parts.size()),
                        new ChartSeries(translate("dashboard.column.rate"), "c1", values, texts)),
                ChartTotal.NONE,
                "dashboard.column.format",
                "dashboard.none-ready",
                mark -> ExportListLink.ended(figures.period())
                        .outcome(ExportStatus.READY)
                        .format(parts.get(mark.category()).name()));
    }

    private static double rate(NamedTally each) {
        Double rate = each.tally().rowsPerSecond();
        return rate == null ? 0 : rate;
    }

    /// What share of the exports each format has.
    ChartContent shares(Statistics figures) {
        List<NamedTally> parts = figures.byFormat();
        long total = figures.total().runs();
        List<@Nullable Double> values = new ArrayList<>();
        parts.forEach(each -> values.add((double) each.tally().runs()));
        List<String> texts = parts.stream()
                .map(each -> translate(
                        "dashboard.share",
                        formatter.count(each.tally().runs()),
                        Math.round(100.0 * each.tally().runs() / Math.max(1, total))))
                .toList();
        return content(
                new Marks(
                        ChartKind.SHARE,
                        names(parts),
                        colors(COLORS, parts.size()),
                        new ChartSeries(translate("dashboard.column.runs"), "c1", values, texts)),
                new ChartTotal(translate("dashboard.total", total), formatter.count(total)),
                "dashboard.column.format",
                "dashboard.none",
                mark -> ExportListLink.ended(figures.period())
                        .format(parts.get(mark.category()).name()));
    }

    /// How many failed, by the class of what went wrong.
    ChartContent failures(Statistics figures) {
        List<FailureClass> classes = List.copyOf(figures.byFailure().keySet());
        List<@Nullable Double> values = new ArrayList<>();
        figures.byFailure().values().forEach(count -> values.add((double) count));
        List<String> texts = figures.byFailure().values().stream()
                .map(formatter::count)
                .toList();
        return content(
                new Marks(
                        ChartKind.BARS,
                        classes.stream().map(CategoryCharts::name).toList(),
                        colors(FAILURES, classes.size()),
                        new ChartSeries(translate("export.status.failed"), "bad", values, texts)),
                ChartTotal.NONE,
                "dashboard.column.cause",
                "dashboard.none-failed",
                mark -> ExportListLink.ended(figures.period())
                        .outcome(ExportStatus.FAILED)
                        .failure(classes.get(mark.category())));
    }

    static String name(FailureClass failure) {
        return translate("export.failure." + failure.name().toLowerCase(Locale.ROOT));
    }

    private List<String> names(List<NamedTally> parts) {
        return parts.stream()
                .map(each -> formatter.format(each.name()))
                .toList();
    }

    private static List<String> colors(List<String> palette, int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> palette.get(Math.min(n, palette.size() - 1)))
                .toList();
    }

    /// Of so many bars, in pixels.
    static int height(int bars) {
        return REST_HEIGHT + BAR_HEIGHT * bars;
    }

    private record Marks(ChartKind kind, List<String> names, List<String> colors, ChartSeries series) {}

    private static ChartContent content(
            Marks marks,
            ChartTotal total,
            String firstColumn,
            String whenEmpty,
            Function<ChartMark, ExportListLink> behind) {
        int height = marks.kind() == ChartKind.SHARE
                ? RING_HEIGHT
                : height(marks.names().size());
        ChartDrawing drawing = new ChartDrawing(
                marks.kind(), "", marks.names(), marks.names(), marks.colors(), List.of(marks.series()), height, total);
        List<String> said = IntStream.range(0, marks.names().size())
                .mapToObj(
                        n -> marks.names().get(n) + " " + marks.series().texts().get(n))
                .toList();
        return new ChartContent(
                drawing,
                translate(firstColumn),
                String.join(", ", said),
                translate(whenEmpty),
                mark -> behind.apply(mark).open(),
                (mark, text) -> behind.apply(mark).link(text));
    }
}
