package org.gradeport.schedule;

/// Why a run happened.
public enum RunKind {
    /// It was due.
    DUE,
    /// A user pressed *Run now*.
    NOW,
    /// A user requested a test, which is mailed to nobody else.
    TEST
}
