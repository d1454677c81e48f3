package org.gradeport.retention;

/// A file that a sweep processed; its export may be deleted.
public record SweptFile(
        long export, String name, String dataset, String format, String ownerName, Outcome outcome, long sizeBytes) {

    /// What a sweep did with a file.
    public enum Outcome {
        /// Deleted it from the store.
        DELETED,
        /// Moved it into the archive.
        ARCHIVED,
        /// Deleted it from the archive.
        REMOVED,
        /// Did not find it, and recorded that in its export.
        MISSING
    }
}
