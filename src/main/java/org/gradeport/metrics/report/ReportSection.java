package org.gradeport.metrics.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a report.
///
/// @param sentence under the heading; empty for none
/// @param wide whether it takes the whole width
record ReportSection(
        String heading,
        String sentence,
        @Nullable Plot plot,
        @Nullable Table table,
        boolean wide) {

    /// @param names how many of the first columns hold words; the others hold figures
    record Table(List<String> head, List<List<String>> rows, int names) {}

    static ReportSection of(String heading, Plot plot) {
        return new ReportSection(heading, "", plot, null, true);
    }

    static ReportSection of(String heading, Table table) {
        return new ReportSection(heading, "", null, table, true);
    }

    static ReportSection of(String heading, String sentence) {
        return new ReportSection(heading, sentence, null, null, true);
    }

    /// One of two adjacent sections.
    ReportSection half() {
        return new ReportSection(heading, sentence, plot, table, false);
    }
}
