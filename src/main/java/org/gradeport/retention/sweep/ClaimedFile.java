package org.gradeport.retention.sweep;

import org.gradeport.retention.SweepDecision;

/// A file that the caller must move or remove now, since its row says that it is being done.
///
/// @param storedAs its name in the store and in the archive
/// @param decision `DELETE`, `ARCHIVE` or `REMOVE`
/// @param reclaimed an earlier caller died over it, and may have done it already
public record ClaimedFile(
        long id,
        String name,
        String dataset,
        String format,
        String ownerName,
        String storedAs,
        long sizeBytes,
        SweepDecision decision,
        boolean reclaimed) {}
