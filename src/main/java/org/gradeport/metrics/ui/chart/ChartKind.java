package org.gradeport.metrics.ui.chart;

import java.util.Locale;

/// How a chart is drawn.
public enum ChartKind {
    /// Columns of several series on top of each other.
    STACKED,
    /// A line for each series.
    LINES,
    /// A bar to the right for each category, of one series.
    BARS,
    /// A ring, of one series.
    SHARE,
    /// A line without axes.
    SPARK;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
