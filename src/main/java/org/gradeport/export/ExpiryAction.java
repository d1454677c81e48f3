package org.gradeport.export;

/// What becomes of a file when its time is over.
public enum ExpiryAction {
    /// It goes for good.
    DELETE,
    /// It is moved where only administrators reach it.
    ARCHIVE,
    /// Its time is never over.
    KEEP
}
