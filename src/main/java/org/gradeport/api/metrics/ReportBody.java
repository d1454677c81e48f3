package org.gradeport.api.metrics;

/// What a report is made of: the last days, today among them.
record ReportBody(int days) {}
