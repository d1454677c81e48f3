package org.gradeport.metrics.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gradeport.base.VisibleText;
import org.gradeport.export.ExportStatus;
import org.gradeport.export.FailureClass;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.NamedTally;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.ui.chart.ChartContent;
import org.gradeport.metrics.ui.chart.ChartDrawing;
import org.gradeport.metrics.ui.chart.ChartKind;
import org.gradeport.metrics.ui.chart.ChartMark;
import org.gradeport.metrics.ui.chart.ChartSeries;
import org.gradeport.metrics.ui.chart.ChartTotal;

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

    /// Rows per second by format, the fastest first.
    ChartContent rates(Statistics figures) {
        List<NamedTally> formats = figures.byFormat().stream()
                .filter(each -> each.tally().rowsPerSecond() != null)
                .sorted(Comparator.comparing(CategoryCharts::rate).reversed())
                .toList();
        ChartSeries series = ChartSeries.of(
                translate("dashboard.column.rate"),
                "c1",
                formats,
                CategoryCharts::rate,
                each -> formatter.rate(rate(each)));
        return content(
                new Marks(ChartKind.BARS, names(formats), colors(COLORS, formats.size()), series),
                ChartTotal.NONE,
                "dashboard.column.format",
                "dashboard.none-ready",
                mark -> ExportListLink.ended(figures.period())
                        .outcome(ExportStatus.READY)
                        .format(formats.get(mark.category()).name()));
    }

    private static Double rate(NamedTally each) {
        return Objects.requireNonNullElse(each.tally().rowsPerSecond(), 0.0);
    }

    /// The share of each format in the exports.
    ChartContent shares(Statistics figures) {
        List<NamedTally> formats = figures.byFormat();
        long total = figures.total().runs();
        ChartSeries series = ChartSeries.of(
                translate("dashboard.column.runs"),
                "c1",
                formats,
                each -> (double) each.tally().runs(),
                each -> share(each.tally().runs(), total));
        return content(
                new Marks(ChartKind.SHARE, names(formats), colors(COLORS, formats.size()), series),
                new ChartTotal(translate("dashboard.total", total), formatter.count(total)),
                "dashboard.column.format",
                "dashboard.none",
                mark -> ExportListLink.ended(figures.period())
                        .format(formats.get(mark.category()).name()));
    }

    private String share(long runs, long total) {
        return translate("dashboard.share", formatter.count(runs), Math.round(100.0 * runs / Math.max(1, total)));
    }

    /// Failures by class.
    ChartContent failures(Statistics figures) {
        List<FailureClass> classes = List.copyOf(figures.byFailure().keySet());
        ChartSeries series = ChartSeries.of(
                translate("export.status.failed"),
                "bad",
                figures.byFailure().values(),
                Long::doubleValue,
                formatter::count);
        return content(
                new Marks(
                        ChartKind.BARS,
                        classes.stream().map(formatter::failure).toList(),
                        colors(FAILURES, classes.size()),
                        series),
                ChartTotal.NONE,
                "dashboard.column.cause",
                "dashboard.none-failed",
                mark -> ExportListLink.ended(figures.period())
                        .outcome(ExportStatus.FAILED)
                        .failure(classes.get(mark.category())));
    }

    private List<String> names(List<NamedTally> parts) {
        return parts.stream().map(each -> formatter.format(each.name())).toList();
    }

    private static List<String> colors(List<String> palette, int size) {
        return IntStream.range(0, size)
                .mapToObj(n -> palette.get(Math.min(n, palette.size() - 1)))
                .toList();
    }

    /// The height in pixels.
    static int height(int bars) {
        return REST_HEIGHT + BAR_HEIGHT * bars;
    }

    private record Marks(ChartKind kind, List<String> names, List<String> colors, ChartSeries series) {}

    private static ChartContent content(
            Marks marks,
            ChartTotal total,
            String firstColumn,
            String whenEmpty,
            Function<ChartMark, ExportListLink> link) {
        int height = marks.kind() == ChartKind.SHARE
                ? RING_HEIGHT
                : height(marks.names().size());
        ChartDrawing drawing = new ChartDrawing(
                marks.kind(), "", marks.names(), marks.names(), marks.colors(), List.of(marks.series()), height, total);
        List<String> description = IntStream.range(0, marks.names().size())
                .mapToObj(n -> VisibleText.isolated(marks.names().get(n)) + " "
                        + marks.series().texts().get(n))
                .toList();
        return new ChartContent(
                drawing,
                translate(firstColumn),
                VisibleText.join(", ", description),
                translate(whenEmpty),
                mark -> link.apply(mark).open(),
                (mark, text) -> link.apply(mark).link(text));
    }
}
