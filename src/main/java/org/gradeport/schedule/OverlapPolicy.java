package org.gradeport.schedule;

import org.gradeport.table.InvalidValueException;

/// What happens at a due time while the schedule's last export is still queued or running.
public enum OverlapPolicy {
    /// The due time is recorded as skipped.
    SKIP,
    /// The export is requested as soon as the last one has ended.
    QUEUE;

    /// The policy of that name.
    ///
    /// @throws InvalidValueException if there is none
    public static OverlapPolicy of(String word) {
        return PolicyWord.read(OverlapPolicy.class, "overlap", word);
    }
}
