package org.gradeport.export;

/// Where an export stands.
public enum ExportStatus {
    /// Waits for a worker.
    QUEUED,
    /// Is being written.
    RUNNING,
    /// Its file can be downloaded.
    READY,
    /// Ended without a file; the failure says why.
    FAILED,
    /// Stopped by a person.
    CANCELLED,
    /// Its file is gone by policy.
    EXPIRED;

    /// Whether nothing more will happen by itself.
    public boolean isFinal() {
        return this != QUEUED && this != RUNNING;
    }
}
