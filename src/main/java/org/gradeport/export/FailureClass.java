package org.gradeport.export;

/// The kind of a failure.
public enum FailureClass {
    DATABASE,
    STORAGE,
    FORMAT,
    PERMISSION,
    LIMIT,
    TIMEOUT,
    UNKNOWN
}
