package org.gradeport.schedule;

/// What happens to due times at which no portal was up.
public enum MissedPolicy {
    /// The last of them runs once, late; the others are recorded as missed.
    RUN,
    /// All of them are recorded as missed.
    SKIP
}
