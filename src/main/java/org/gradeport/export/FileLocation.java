package org.gradeport.export;

/// Where a finished file is. A row says so before the file moves, so that whoever dies in between leaves a row that
/// knows.
public enum FileLocation {
    /// In the store.
    STORE,
    /// On its way: in the store, in the archive or in both.
    MOVING,
    /// In the archive.
    ARCHIVE,
    /// Being removed, from wherever it is.
    LEAVING,
    /// Nowhere any more.
    GONE;

    /// Whether administrators can read it though it expired.
    public boolean isArchived() {
        return this == MOVING || this == ARCHIVE;
    }
}
