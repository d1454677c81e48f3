package org.gradeport.chaos.invariant;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An export as the database has it.
///
/// @param mailed whether it belongs to a schedule that mails its results
/// @param writtenOff whether its file is gone before its time in the archive has passed
public record ExportRow(
        long id,
        String dataset,
        String format,
        String status,
        @Nullable String idempotencyKey,
        @Nullable Long schedule,
        boolean mailed,
        @Nullable String place,
        boolean writtenOff,
        @Nullable String storedAs,
        @Nullable Long sizeBytes,
        @Nullable String sha256,
        @Nullable Long fileRows,
        long rowsDone,
        @Nullable String message) {

    private static final Set<String> OPEN = Set.of("QUEUED", "RUNNING");

    /// Whether a run of it wrote the file of this name, which may begin with the id of the database.
    boolean owns(String name) {
        return name.matches("(pending/)?([0-9a-f-]{36}-)?%d-\\d+[.-].*".formatted(id));
    }

    boolean isOpen() {
        return OPEN.contains(status);
    }

    boolean isStored() {
        return status.equals("READY") && "STORE".equals(place);
    }

    boolean isArchived() {
        return status.equals("EXPIRED") && "ARCHIVE".equals(place);
    }

    /// The outcome of its run, whatever became of its file.
    String outcome() {
        return status.equals("EXPIRED") ? "ready" : status.toLowerCase(Locale.ROOT);
    }
}
