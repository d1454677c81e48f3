package org.gradeport.export;

import java.time.Instant;
import java.util.List;
import org.gradeport.format.Warning;
import org.jspecify.annotations.Nullable;

/// One request and its result.
///
/// @param owner the account that requested it
/// @param rowsTotal counted when it was requested, or when a run started; null before
/// @param rowsDone rows written by the current run
/// @param cancelRequested a user cancelled it and the worker has not confirmed yet
/// @param expiresAt when its file expires; null while there is none, or if it never expires
/// @param heldBy who put its file on hold; null if it is not on hold
/// @param retention where its file is; null if there was none
/// @param queuePosition from 1; 0 if it does not wait, and in events
public record Export(
        long id,
        String name,
        ExportRequest request,
        long owner,
        String ownerName,
        ExportStatus status,
        @Nullable Long rowsTotal,
        long rowsDone,
        boolean cancelRequested,
        int attempts,
        @Nullable ExportFile file,
        List<Warning> warnings,
        @Nullable ExportFailure failure,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant expiresAt,
        @Nullable String heldBy,
        @Nullable String holdReason,
        @Nullable Long schedule,
        @Nullable String node,
        @Nullable FileRetention retention,
        long queuePosition) {

    public Export {
        warnings = List.copyOf(warnings);
    }

    /// Whether its file expired and is in the archive, where administrators can download it.
    public boolean isArchived() {
        return retention != null && retention.place().isArchived();
    }

    /// The percentage of rows written, 0 to 100; null while the total is unknown.
    public @Nullable Integer percent() {
        if (status == ExportStatus.READY) {
            return 100;
        }
        return rowsTotal == null ? null : rowsTotal == 0 ? 0 : (int) Math.min(100, 100 * rowsDone / rowsTotal);
    }
}
