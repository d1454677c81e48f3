package org.gradeport.metrics.ui.chart;

/// A mark of a chart: the index of its series and of its category; the series is -1 for any.
public record ChartMark(int series, int category) {}
