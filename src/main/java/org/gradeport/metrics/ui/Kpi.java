package org.gradeport.metrics.ui;

import org.gradeport.metrics.StatisticsFormatter;
import org.gradeport.metrics.ui.chart.ChartDrawing;
import org.jspecify.annotations.Nullable;

/// The text of a KPI panel.
///
/// @param value such as `98.4`
/// @param unit such as `%`; empty for none
/// @param delta the comparison with the period before
/// @param spark null for none
/// @param address of the list of its exports; empty for none
record Kpi(
        String value, String unit, String delta, @Nullable ChartDrawing spark, String address) {

    static Kpi none(String delta) {
        return new Kpi(StatisticsFormatter.NONE, "", delta, null, "");
    }

    /// Splits `4.2 s` into value and unit; a figure with several units stays whole.
    static Kpi of(String figure, String delta, @Nullable ChartDrawing spark, String address) {
        int blank = figure.indexOf(' ');
        return blank > 0 && blank == figure.lastIndexOf(' ')
                ? new Kpi(figure.substring(0, blank), figure.substring(blank + 1), delta, spark, address)
                : new Kpi(figure, "", delta, spark, address);
    }
}
