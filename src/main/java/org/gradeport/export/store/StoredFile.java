package org.gradeport.export.store;

import java.time.Instant;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.ExportFile;
import org.gradeport.export.FileLocation;
import org.gradeport.export.FileRetention;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/// A finished file and its name in the store.
///
/// @param warnings a list of warnings as JSON
/// @param action what happens when it expires
/// @param archiveUntil when it is deleted from the archive; null for never, or if it is not archived
/// @param earliestExpiry of a released file, whatever the policy says
public record StoredFile(
        String storedAs,
        @Column("file_name") String name,
        long sizeBytes,
        String sha256,
        @Column("file_rows") long rows,
        @Nullable String warnings,
        FileLocation place,
        @Column("fate") ExpiryAction action,
        @Nullable Instant archiveUntil,
        @Column("spared_until") @Nullable Instant earliestExpiry) {

    public static StoredFile written(
            String storedAs, String name, long sizeBytes, String sha256, long rows, @Nullable String warnings) {
        return new StoredFile(
                storedAs, name, sizeBytes, sha256, rows, warnings, FileLocation.STORE, ExpiryAction.DELETE, null, null);
    }

    StoredFile withTerm(ExpiryAction next, @Nullable Instant leavesArchive, @Nullable Instant earliest) {
        return new StoredFile(storedAs, name, sizeBytes, sha256, rows, warnings, place, next, leavesArchive, earliest);
    }

    public ExportFile toExportFile() {
        return new ExportFile(name, sizeBytes, sha256, rows);
    }

    FileRetention retention() {
        return new FileRetention(place, action, archiveUntil);
    }
}
