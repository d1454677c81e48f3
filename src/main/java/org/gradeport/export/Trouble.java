package org.gradeport.export;

/// Why a run failed, and whether that may pass by itself.
record Trouble(ExportFailure failure, boolean passing) {}
