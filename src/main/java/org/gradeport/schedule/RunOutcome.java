package org.gradeport.schedule;

/// The outcome of one due time, or of one run that a user requested.
public enum RunOutcome {
    /// Its export is queued or running.
    REQUESTED,
    READY,
    FAILED,
    CANCELLED,
    /// It waits until the export before it has ended.
    WAITING,
    /// The database failed, so it is tried again for a while.
    TRYING,
    /// No portal could run it: none was up, or none reached the database.
    MISSED,
    /// The previous export was not finished.
    SKIPPED_OVERLAP,
    /// There were no rows.
    SKIPPED_EMPTY,
    /// The request was refused, for the reason in the detail.
    REFUSED,
    /// The owner's account is disabled.
    OWNERLESS;

    /// Whether an expected file was not produced.
    public boolean isFailure() {
        return this == FAILED || this == REFUSED || this == OWNERLESS || this == MISSED;
    }
}
