package org.gradeport.school;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An import that was written.
///
/// @param by the username
/// @param version `1.1` or `1.2`
/// @param mode `bulk` or `delta`
/// @param sample whether it is the sample school
/// @param counts the records in its file
/// @param files what it did to the records; empty for imports of earlier versions of the portal
/// @param undo of an import that is listed
public record LastImport(
        Instant startedAt,
        Instant finishedAt,
        String by,
        String fileName,
        String version,
        String mode,
        boolean sample,
        RecordCounts counts,
        long warnings,
        List<FileChanges> files,
        Undo undo) {

    public LastImport {
        files = List.copyOf(files);
    }

    /// Whether the import can be undone, or was.
    ///
    /// @param id of the import
    /// @param possible whether it is the last one, and what it replaced is kept
    /// @param at when it was undone
    /// @param by the username
    public record Undo(
            long id,
            boolean possible,
            @Nullable Instant at,
            @Nullable String by) {

        public static final Undo NONE = new Undo(0, false, null, null);
    }
}
