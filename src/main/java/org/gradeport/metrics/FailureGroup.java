package org.gradeport.metrics;

import java.time.Instant;
import org.gradeport.export.FailureClass;

/// Failures of one class that struck one dataset in one format.
///
/// @param lastExport the export that met it last; it may be deleted by now
public record FailureGroup(
        FailureClass failureClass, String dataset, String format, long failures, long lastExport, Instant lastAt) {}
