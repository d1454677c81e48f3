package org.gradeport.metrics.ui.chart;

import com.vaadin.flow.component.Component;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/// The content of a chart panel.
///
/// @param firstColumn the heading of the categories in the table
/// @param description read out instead of the picture
/// @param whenEmpty the message in place of an empty chart
/// @param open shows the exports of a mark
/// @param link a figure of the table as a link to its exports
public record ChartContent(
        ChartDrawing drawing,
        String firstColumn,
        String description,
        String whenEmpty,
        Consumer<ChartMark> open,
        BiFunction<ChartMark, String, Component> link) {}
