package org.gradeport.export.store;

import java.time.Instant;
import org.gradeport.export.Export;
import org.jspecify.annotations.Nullable;

/// Shows a stored export to people.
public final class ExportMapper {

    private ExportMapper() {}

    public static Export toExport(StoredExport storedExport, Instant now) {
        StoredRequest storedRequest = storedExport.requested();
        Attempt attempt = storedExport.attempt();
        StoredFile file = storedExport.file();
        RetentionHold retentionHold = storedExport.hold();
        return new Export(
                storedExport.number(),
                storedRequest.name(),
                ExportJson.request(storedRequest.request()),
                storedRequest.owner(),
                storedRequest.ownerName(),
                storedExport.statusAt(now),
                attempt.rowsTotal(),
                attempt.rowsDone(),
                storedExport.cancelRequested(),
                attempt.attempts(),
                file == null ? null : file.toExportFile(),
                ExportJson.warnings(file == null ? null : file.warnings()),
                storedExport.failure(),
                storedRequest.createdAt(),
                attempt.startedAt(),
                attempt.finishedAt(),
                storedExport.expiresAt(),
                by(retentionHold),
                reason(retentionHold),
                storedRequest.schedule(),
                attempt.node(),
                file == null ? null : file.retention());
    }

    private static @Nullable String by(@Nullable RetentionHold retentionHold) {
        return retentionHold == null ? null : retentionHold.by();
    }

    private static @Nullable String reason(@Nullable RetentionHold retentionHold) {
        return retentionHold == null ? null : retentionHold.reason();
    }
}
