package org.gradeport.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/// A finished file and the name it has in the store.
///
/// @param warnings a list of warnings as JSON
/// @param fate what becomes of it when it expires
/// @param archiveUntil when the archive lets it go; null for never, or if it is not archived
/// @param sparedUntil before this it does not expire, whatever the policy says
record StoredFile(
        String storedAs,
        @Column("file_name") String name,
        long sizeBytes,
        String sha256,
        @Column("file_rows") long rows,
        @Nullable String warnings,
        FilePlace place,
        Fate fate,
        @Nullable Instant archiveUntil,
        @Nullable Instant sparedUntil) {

    static StoredFile written(
            String storedAs, String name, long sizeBytes, String sha256, long rows, @Nullable String warnings) {
        return new StoredFile(
                storedAs, name, sizeBytes, sha256, rows, warnings, FilePlace.STORE, Fate.DELETE, null, null);
    }

    StoredFile under(Fate next, @Nullable Instant leavesArchive, @Nullable Instant spared) {
        return new StoredFile(storedAs, name, sizeBytes, sha256, rows, warnings, place, next, leavesArchive, spared);
    }

    ExportFile view() {
        return new ExportFile(name, sizeBytes, sha256, rows);
    }

    FileLife life() {
        return new FileLife(place, fate, archiveUntil);
    }
}
