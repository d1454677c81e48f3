package org.gradeport.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file that a sweep acts on, or leaves alone for a reason.
///
/// @param id the export's
/// @param dueAt since when its time is over; null if it is kept
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
