package org.gradeport.schedule;

/// What became of one due time, or of one run that a person asked for.
public enum RunOutcome {
    /// Its export is queued or running.
    REQUESTED,
    READY,
    FAILED,
    CANCELLED,
    /// It waits until the export before it has ended.
    WAITING,
    /// The database broke off the work, so it is tried again for a while.
    TRYING,
    /// No portal could run it: none was up, or none reached the database.
    MISSED,
    /// The export before it was still in work.
    SKIPPED_OVERLAP,
    /// There were no rows.
    SKIPPED_EMPTY,
    /// The request could not be made, for the reason in the detail.
    REFUSED,
    /// The owner's account is disabled.
    OWNERLESS;

    /// Whether somebody expected a file and did not get one.
    public boolean isFailure() {
        return this == FAILED || this == REFUSED || this == OWNERLESS || this == MISSED;
    }
}
