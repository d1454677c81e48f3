package org.gradeport.export;

/// The status of an export.
public enum ExportStatus {
    /// Waits for a worker.
    QUEUED,
    /// A worker writes its file.
    RUNNING,
    /// Its file can be downloaded.
    READY,
    /// Ended without a file; the failure says why.
    FAILED,
    /// Cancelled by a user.
    CANCELLED,
    /// Its file expired.
    EXPIRED;

    /// Whether it stays as it is without an action of a user or the retention.
    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}
