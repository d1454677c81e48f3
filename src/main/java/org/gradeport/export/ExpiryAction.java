package org.gradeport.export;

/// What happens to a file when it expires.
public enum ExpiryAction {
    /// It is deleted.
    DELETE,
    /// It is moved where only administrators reach it.
    ARCHIVE,
    /// It never expires.
    KEEP
}
