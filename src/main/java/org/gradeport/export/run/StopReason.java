package org.gradeport.export.run;

/// Why a run ends before its last row.
enum StopReason {
    /// A person asked for it.
    CANCELLED,
    /// It took longer than a run may.
    TIMEOUT,
    /// This node goes down; another run starts anew.
    SHUTDOWN,
    /// Another worker has taken over, or the export is gone.
    LOST
}
