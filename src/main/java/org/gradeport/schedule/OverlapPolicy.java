package org.gradeport.schedule;

/// What happens at a due time while the schedule's last export is still queued or running.
public enum OverlapPolicy {
    /// The due time is recorded as skipped.
    SKIP,
    /// The export is requested as soon as the last one has ended.
    QUEUE
}
