package org.gradeport.export;

/// Where a finished file is. The row says so before the file moves, so that a crash in between leaves a correct row.
public enum FileLocation {
    /// In the store.
    STORE,
    /// Being moved: in the store, in the archive or in both.
    MOVING,
    /// In the archive.
    ARCHIVE,
    /// Being deleted, wherever it is.
    LEAVING,
    /// Deleted.
    GONE;

    /// Whether administrators can read it though it expired.
    public boolean isArchived() {
        return this == MOVING || this == ARCHIVE;
    }
}
