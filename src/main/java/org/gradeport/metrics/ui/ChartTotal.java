package org.gradeport.metrics.ui;

/// What a chart comes to in all, as it reads.
record ChartTotal(String label, String figure) {

    static final ChartTotal NONE = new ChartTotal("", "");
}
