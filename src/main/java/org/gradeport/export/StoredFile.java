package org.gradeport.export;

import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Column;

/// A finished file and the name it has in the store.
///
/// @param warnings a list of warnings as JSON
record StoredFile(
        String storedAs,
        @Column("file_name") String name,
        long sizeBytes,
        String sha256,
        @Column("file_rows") long rows,
        @Nullable String warnings) {

    ExportFile view() {
        return new ExportFile(name, sizeBytes, sha256, rows);
    }
}
