package org.gradeport.export;

/// What kind of thing went wrong.
public enum FailureClass {
    DATABASE,
    STORAGE,
    FORMAT,
    PERMISSION,
    LIMIT,
    TIMEOUT,
    UNKNOWN
}
