package org.gradeport.metrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.gradeport.metrics.report.Plot.Box;
import org.gradeport.metrics.report.Plot.Label;

/// A plane with time to the right and values upwards.
final class PlotAxis {

    static final double WIDTH = 515;
    static final double HEIGHT = 122;
    private static final double LEFT = 38;
    private static final double TOP = 6;
    private static final double BOTTOM = 16;
    private static final int LINES = 4;
    private static final double LABEL_WIDTH = 40;
    private static final String GRID = "#e4e7ec";

    private final List<String> names;
    private final double max;
    private final double step;

    /// @param most the largest value there is
    PlotAxis(List<String> names, double most) {
        this.names = names;
        this.step = step(most / LINES);
        this.max = Math.max(1, Math.ceil(most / step)) * step;
    }

    /// The step of the axis: 1, 2 or 5 times a power of ten, at least 1 because all values are whole.
    private static double step(double wanted) {
        if (wanted <= 1) {
            return 1;
        }
        double ten = Math.pow(10, Math.floor(Math.log10(wanted)));
        double rest = wanted / ten;
        return (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 5 ? 5 : 10) * ten;
    }

    List<Box> grid() {
        List<Box> lines = new ArrayList<>();
        for (double value = 0; value <= max * 1.0001; value += step) {
            lines.add(new Box(LEFT, y(value), WIDTH - LEFT, 0.5, GRID));
        }
        return lines;
    }

    /// @param text formats a value
    List<Label> labels(DoubleFunction<String> text) {
        List<Label> labels = new ArrayList<>();
        for (double value = 0; value <= max * 1.0001; value += step) {
            labels.add(new Label(0, y(value) - 5, LEFT - 5, "right", text.apply(value)));
        }
        int each = Math.max(1, (int) Math.ceil(names.size() * LABEL_WIDTH / (WIDTH - LEFT)));
        IntStream.range(0, names.size())
                .filter(n -> n % each == 0)
                .mapToObj(n -> new Label(
                        middle(n) - LABEL_WIDTH / 2, HEIGHT - BOTTOM + 3, LABEL_WIDTH, "center", names.get(n)))
                .forEach(labels::add);
        return labels;
    }

    /// A column over the nth name, from one value to another.
    Box column(int n, double from, double to, String color) {
        double width = column();
        return new Box(middle(n) - width / 2, y(to), width, Math.max(0.4, y(from) - y(to)), color);
    }

    /// A stroke across the nth column.
    Box stroke(int n, double value, String color) {
        double width = column() + 2;
        return new Box(middle(n) - width / 2, y(value) - 0.8, width, 1.6, color);
    }

    private double column() {
        return Math.min(26, 0.62 * (WIDTH - LEFT) / Math.max(1, names.size()));
    }

    private double middle(int n) {
        return LEFT + (WIDTH - LEFT) * (n + 0.5) / names.size();
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / max);
    }
}
