package org.gradeport.metrics.ui;

import org.gradeport.metrics.ui.chart.ChartDrawing;
import org.jspecify.annotations.Nullable;

/// What a card says.
///
/// @param value such as `98.4`
/// @param unit such as `%`; empty for none
/// @param delta what it was before, in words
/// @param spark null for none
/// @param address where the exports behind it are; empty for nowhere
record Kpi(
        String value, String unit, String delta, @Nullable ChartDrawing spark, String address) {

    static final String NONE = "–";

    static Kpi none(String words) {
        return new Kpi(NONE, "", words, null, "");
    }

    /// `4.2 s` as a value and its unit; what has several units stays together.
    static Kpi of(String figure, String delta, @Nullable ChartDrawing spark, String address) {
        int blank = figure.indexOf(' ');
        return blank > 0 && blank == figure.lastIndexOf(' ')
                ? new Kpi(figure.substring(0, blank), figure.substring(blank + 1), delta, spark, address)
                : new Kpi(figure, "", delta, spark, address);
    }
}
