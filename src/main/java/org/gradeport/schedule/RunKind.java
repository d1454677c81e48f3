package org.gradeport.schedule;

/// Why a run happened.
public enum RunKind {
    /// Its time had come.
    DUE,
    /// A person pressed *run now*.
    NOW,
    /// A person asked for a test that is mailed to nobody else.
    TEST
}
