package org.gradeport.metrics.ui.chart;

/// What a chart comes to in all, as it reads.
public record ChartTotal(String label, String figure) {

    public static final ChartTotal NONE = new ChartTotal("", "");
}
