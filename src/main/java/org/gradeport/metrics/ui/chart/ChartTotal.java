package org.gradeport.metrics.ui.chart;

/// The total of a chart, as text.
public record ChartTotal(String label, String figure) {

    public static final ChartTotal NONE = new ChartTotal("", "");
}
