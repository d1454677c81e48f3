package org.gradeport.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Shows a stored export to people.
final class ExportView {

    private ExportView() {}

    static Export of(ExportRow row, Instant now) {
        Asked asked = row.asked();
        Attempt attempt = row.attempt();
        StoredFile file = row.file();
        Kept kept = row.kept();
        return new Export(
                row.number(),
                asked.name(),
                ExportJson.request(asked.request()),
                asked.owner(),
                asked.ownerName(),
                row.statusAt(now),
                attempt.rowsTotal(),
                attempt.rowsDone(),
                row.cancelRequested(),
                attempt.attempts(),
                file == null ? null : file.view(),
                ExportJson.warnings(file == null ? null : file.warnings()),
                row.failure(),
                asked.createdAt(),
                attempt.startedAt(),
                attempt.finishedAt(),
                row.expiresAt(),
                by(kept),
                reason(kept),
                asked.schedule(),
                attempt.node(),
                file == null ? null : file.life());
    }

    private static @Nullable String by(@Nullable Kept kept) {
        return kept == null ? null : kept.by();
    }

    private static @Nullable String reason(@Nullable Kept kept) {
        return kept == null ? null : kept.reason();
    }
}
