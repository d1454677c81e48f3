package org.gradeport.retention;

/// A file that a sweep processed; its export may be deleted.
///
/// @param name of the export; of an orphan its name in the store
/// @param dataset empty for an orphan, as are format and owner
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
        /// Had to delete it and did not find it, and recorded that in its export.
        MISSING,
        /// Did not archive it, because it is missing or its size or SHA-256 is wrong, or because it replaced a
        /// damaged copy in the archive; a later sweep finishes.
        DAMAGED,
        /// Deleted a file of a crashed run or of a deleted export.
        ORPHAN
    }
}
