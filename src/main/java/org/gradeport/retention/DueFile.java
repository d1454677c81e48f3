package org.gradeport.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that a sweep processes, or keeps for a reason.
///
/// @param id the export's
/// @param dueAt when it expired; null if it is kept
/// @param heldBy who put it on hold; null unless the decision is `EXEMPT`
public record DueFile(
        long id,
        String name,
        String dataset,
        String format,
        String ownerName,
        long sizeBytes,
        Instant finishedAt,
        SweepDecision decision,
        @Nullable Instant dueAt,
        @Nullable String heldBy,
        @Nullable String holdReason) {}
