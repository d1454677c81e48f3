package org.gradeport.metrics.ui.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The data of a chart.
///
/// @param unit follows the numbers of the axis, space included, such as ` s`
/// @param categories the labels of the axis
/// @param hints the full labels, such as `Mon 16 November`
/// @param colors of the categories, where the kind has one series
/// @param height in pixels
/// @param total shown in the middle of a ring
public record ChartDrawing(
        ChartKind kind,
        String unit,
        List<String> categories,
        List<String> hints,
        List<String> colors,
        List<ChartSeries> series,
        int height,
        ChartTotal total) {

    private static final int SPARK_HEIGHT = 30;

    public ChartDrawing {
        categories = List.copyOf(categories);
        hints = List.copyOf(hints);
        colors = List.copyOf(colors);
        series = List.copyOf(series);
    }

    /// A line without axes.
    public static ChartDrawing spark(ChartSeries line, List<String> hints) {
        return new ChartDrawing(
                ChartKind.SPARK, "", hints, hints, List.of(), List.of(line), SPARK_HEIGHT, ChartTotal.NONE);
    }

    boolean isEmpty() {
        return series.stream().flatMap(each -> each.values().stream()).allMatch(value -> value == null || value == 0);
    }

    /// Whether there are at least two points to draw a line through.
    public boolean isLine() {
        return series.stream()
                .anyMatch(
                        each -> each.values().stream().filter(Objects::nonNull).count() > 1);
    }

    Map<String, Object> properties(String language) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("kind", kind.id());
        properties.put("unit", unit);
        properties.put("categories", categories);
        properties.put("hints", hints);
        properties.put("colors", colors);
        properties.put("series", series.stream().map(ChartSeries::properties).toList());
        properties.put("height", height);
        properties.put("total", total.label());
        properties.put("totalText", total.figure());
        properties.put("locale", language);
        return properties;
    }
}
