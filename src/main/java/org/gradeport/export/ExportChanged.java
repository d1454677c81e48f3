package org.gradeport.export;

/// An export was requested, progressed or ended; published on the node where it happened, at most four times a second
/// for progress.
public record ExportChanged(Export export) {}
