package org.gradeport.metrics.ui.chart;

/// One mark of a chart: the place of its series and of its category, from 0; the series is -1 if any was meant.
public record ChartMark(int series, int category) {}
