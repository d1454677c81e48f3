package org.gradeport.api.metrics;

/// The period of a report: the last days, today included.
record ReportBody(int days) {}
