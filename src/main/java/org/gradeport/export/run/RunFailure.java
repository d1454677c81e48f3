package org.gradeport.export.run;

import org.gradeport.export.ExportFailure;

/// Why a run failed, and whether that may pass by itself.
public record RunFailure(ExportFailure failure, boolean isTransient) {}
