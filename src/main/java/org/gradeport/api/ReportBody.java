package org.gradeport.api;

/// What a report is made of: the last days, today among them.
record ReportBody(int days) {}
