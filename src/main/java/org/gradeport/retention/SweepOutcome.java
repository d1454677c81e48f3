package org.gradeport.retention;

/// How a sweep ended.
public enum SweepOutcome {
    /// It goes on.
    RUNNING,
    /// It did all there was to do.
    DONE,
    /// It could not do all; the message says why, and the next sweep tries again.
    FAILED,
    /// Its node died; the next sweep finished what it had begun.
    INTERRUPTED
}
