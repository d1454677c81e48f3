package org.gradeport.retention;

/// A file that a sweep dealt with; kept though the export may be gone.
public record SweptFile(
        long export,
        String name,
        String dataset,
        String format,
        String ownerName,
        FileOutcome outcome,
        long sizeBytes) {}
