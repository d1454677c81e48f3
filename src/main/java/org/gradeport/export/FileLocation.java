package org.gradeport.export;

/// Where a finished file is. The row is written before the file moves, so that it is correct after a crash in between.
public enum FileLocation {
    /// In the store.
    STORE,
    /// Being moved: in the store, in the archive or in both.
    MOVING,
    /// In the archive.
    ARCHIVE,
    /// Being deleted from the store or the archive.
    LEAVING,
    /// Deleted.
    GONE;

    /// Whether administrators can download the expired file.
    public boolean isArchived() {
        return this == MOVING || this == ARCHIVE;
    }
}
