package org.gradeport.metrics.report;

import java.util.List;

/// A drawing of boxes and words, in points from its upper left corner.
///
/// @param legend the meaning of the colours
record Plot(double width, double height, List<Box> boxes, List<Label> labels, List<LegendEntry> legend) {

    /// @param color as CSS writes it
    record Box(double left, double top, double width, double height, String color) {}

    /// @param align `left`, `right` or `center` within its width
    record Label(double left, double top, double width, String align, String text) {}

    record LegendEntry(String color, String text) {}
}
