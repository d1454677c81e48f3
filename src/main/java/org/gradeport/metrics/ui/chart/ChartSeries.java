package org.gradeport.metrics.ui.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One row of values, a value for each category.
///
/// @param color a colour of the page without its `--gp-`, such as `c1` or `bad`
/// @param values null where nothing is drawn
/// @param texts the values as text, such as `4.2 s`
public record ChartSeries(String name, String color, List<@Nullable Double> values, List<String> texts) {

    public ChartSeries {
        values = Collections.unmodifiableList(new ArrayList<>(values));
        texts = List.copyOf(texts);
    }

    /// A series with one value and one text for each item.
    public static <T> ChartSeries of(
            String name,
            String color,
            Collection<T> items,
            Function<T, @Nullable Double> value,
            Function<T, String> text) {
        List<@Nullable Double> values = new ArrayList<>();
        items.forEach(item -> values.add(value.apply(item)));
        return new ChartSeries(name, color, values, items.stream().map(text).toList());
    }

    Map<String, Object> properties() {
        return Map.of("name", name, "color", color, "values", values, "texts", texts);
    }
}
