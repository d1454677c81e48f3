package org.gradeport.retention;

/// What a sweep does with a file, or why it leaves it alone.
public enum SweepDecision {
    /// Deletes it from the store.
    DELETE,
    /// Moves it into the archive.
    ARCHIVE,
    /// Deletes it from the archive.
    REMOVE,
    /// Leaves it: a person said so.
    EXEMPT,
    /// Leaves it: the policy says so.
    KEEP;

    /// Whether the file is left alone.
    public boolean isSpared() {
        return this == EXEMPT || this == KEEP;
    }
}
