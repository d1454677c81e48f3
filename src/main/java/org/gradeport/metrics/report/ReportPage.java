package org.gradeport.metrics.report;

import java.util.List;

/// What a report says; its looks are the template's.
///
/// @param made when, and in which zone days are meant
record ReportPage(
        String title, String portal, String made, String summary, List<Fact> facts, List<ReportSection> sections) {

    record Fact(String name, String value, String delta) {}
}
