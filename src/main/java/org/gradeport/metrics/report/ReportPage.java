package org.gradeport.metrics.report;

import java.util.List;

/// The content of a report; the template renders it.
///
/// @param made the time of the report and the zone of its days
record ReportPage(
        String title, String portal, String made, String summary, List<Fact> facts, List<ReportSection> sections) {

    record Fact(String name, String value, String delta) {}
}
