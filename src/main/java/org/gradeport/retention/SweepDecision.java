package org.gradeport.retention;

/// What a sweep does with a file, or why it keeps it.
public enum SweepDecision {
    /// Deletes it from the store.
    DELETE,
    /// Moves it into the archive.
    ARCHIVE,
    /// Deletes it from the archive.
    REMOVE,
    /// Keeps it, because it is on hold.
    EXEMPT,
    /// Keeps it, because of the policy.
    KEEP;

    /// Whether the sweep keeps the file.
    public boolean isRetained() {
        return this == EXEMPT || this == KEEP;
    }
}
