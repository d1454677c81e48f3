package org.gradeport.export;

/// What happens to a file when it expires.
public enum ExpiryAction {
    /// It is deleted.
    DELETE,
    /// It is moved to the archive, where only administrators can download it.
    ARCHIVE,
    /// It never expires.
    KEEP
}
