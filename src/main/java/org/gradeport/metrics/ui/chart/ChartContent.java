package org.gradeport.metrics.ui.chart;

import com.vaadin.flow.component.Component;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// What fills a card with a chart.
///
/// @param firstColumn the heading of the categories in the table
/// @param description read out instead of the picture
/// @param whenEmpty the sentence in place of a chart without marks
/// @param open shows the exports behind a mark
/// @param link a figure of the table that shows the exports behind it
public record ChartContent(
        ChartDrawing drawing,
        String firstColumn,
        String description,
        String whenEmpty,
        Consumer<ChartMark> open,
        BiFunction<ChartMark, String, Component> link) {}
