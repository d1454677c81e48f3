package org.gradeport.metrics.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gradeport.base.Texts;
import org.gradeport.metrics.Statistics;
import org.gradeport.metrics.Statistics.TimeSlot;
import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.Tally;
import org.gradeport.metrics.report.Plot.Box;
import org.gradeport.metrics.report.Plot.Label;
import org.gradeport.metrics.report.Plot.LegendEntry;

/// Draws the plots of a report.
final class ReportPlots {

    static final String BLUE = "#2f5bea";
    static final String TEAL = "#12a594";
    static final String ORANGE = "#d97706";
    static final String RED = "#b42335";
    static final String PURPLE = "#a855a0";
    private static final String PALE = "#c9d6fb";
    private static final String GROUND = "#eef0f3";
    private static final double HALF = 248;
    private static final double LINE = 17;

    private final StatisticsFormatter formatter;

    ReportPlots(StatisticsFormatter formatter) {
        this.formatter = formatter;
    }

    /// One bar of a list.
    record Bar(String name, double value, String text, String color) {}

    Plot outcomes(Statistics figures) {
        List<TimeSlot> slots = figures.slots();
        double most =
                slots.stream().mapToLong(slot -> slot.tally().runs()).max().orElse(0);
        PlotAxis axis = new PlotAxis(names(figures), most);
        List<Box> boxes = new ArrayList<>(axis.grid());
        for (int n = 0; n < slots.size(); n++) {
            Tally tally = slots.get(n).tally();
            double cancelled = tally.ready() + tally.cancelled();
            add(boxes, axis, n, 0, (double) tally.ready(), BLUE);
            add(boxes, axis, n, (double) tally.ready(), cancelled, ORANGE);
            add(boxes, axis, n, cancelled, (double) tally.runs(), RED);
        }
        List<LegendEntry> legend = List.of(
                new LegendEntry(BLUE, Texts.say("export.status.ready")),
                new LegendEntry(ORANGE, Texts.say("export.status.cancelled")),
                new LegendEntry(RED, Texts.say("export.status.failed")));
        return new Plot(
                PlotAxis.WIDTH,
                PlotAxis.HEIGHT,
                boxes,
                axis.labels(value -> formatter.count(Math.round(value))),
                legend);
    }

    private static void add(List<Box> boxes, PlotAxis axis, int n, double from, double to, String color) {
        if (to > from) {
            boxes.add(axis.column(n, from, to, color));
        }
    }

    /// From p50 to p95, slot by slot.
    Plot durations(Statistics figures) {
        List<TimeSlot> slots = figures.slots();
        double most = slots.stream()
                .map(slot -> slot.tally().p95())
                .filter(Objects::nonNull)
                .mapToLong(Duration::toMillis)
                .max()
                .orElse(0);
        PlotAxis axis = new PlotAxis(names(figures), most);
        List<Box> boxes = new ArrayList<>(axis.grid());
        IntStream.range(0, slots.size())
                .boxed()
                .flatMap(n -> range(axis, n, slots.get(n).tally()))
                .forEach(boxes::add);
        List<LegendEntry> legend = List.of(
                new LegendEntry(BLUE, Texts.say("dashboard.p50")), new LegendEntry(ORANGE, Texts.say("dashboard.p95")));
        return new Plot(
                PlotAxis.WIDTH,
                PlotAxis.HEIGHT,
                boxes,
                axis.labels(value -> formatter.duration(Duration.ofMillis(Math.round(value)))),
                legend);
    }

    private static Stream<Box> range(PlotAxis axis, int n, Tally tally) {
        Duration half = tally.p50();
        Duration most = tally.p95();
        return half == null || most == null
                ? Stream.empty()
                : Stream.of(
                        axis.column(n, (double) half.toMillis(), (double) most.toMillis(), PALE),
                        axis.stroke(n, (double) half.toMillis(), BLUE),
                        axis.stroke(n, (double) most.toMillis(), ORANGE));
    }

    /// Bars to the right with their figures, half as wide as the page.
    static Plot bars(List<Bar> bars) {
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
        List<Box> boxes = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int n = 0; n < bars.size(); n++) {
            Bar bar = bars.get(n);
            double top = n * LINE;
            labels.add(new Label(0, top + 1, 70, "left", bar.name()));
            boxes.add(new Box(74, top + 4, 108, 6, GROUND));
            boxes.add(new Box(74, top + 4, Math.max(1, 108 * bar.value() / most), 6, bar.color()));
            labels.add(new Label(184, top + 1, HALF - 184, "right", bar.text()));
        }
        return new Plot(HALF, LINE * bars.size(), boxes, labels, List.of());
    }

    private List<String> names(Statistics figures) {
        return figures.slots().stream()
                .map(slot -> formatter.slot(slot.start(), figures.period()))
                .toList();
    }
}
