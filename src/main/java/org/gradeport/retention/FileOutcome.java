package org.gradeport.retention;

/// What a sweep did with a file.
public enum FileOutcome {
    /// Deleted it from the store.
    DELETED,
    /// Moved it into the archive.
    ARCHIVED,
    /// Deleted it from the archive.
    REMOVED,
    /// Found it nowhere, and said so in its export.
    MISSING
}
