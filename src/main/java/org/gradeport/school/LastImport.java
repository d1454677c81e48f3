package org.gradeport.school;

import java.time.Instant;
import java.util.List;

/// An import that was written.
///
/// @param by the username
/// @param version `1.1` or `1.2`
/// @param mode `bulk` or `delta`
/// @param sample whether it is the sample school
/// @param counts the records in its file
/// @param files what it did to the records; empty for imports of earlier versions of the portal
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
        List<FileChanges> files) {

    public LastImport {
        files = List.copyOf(files);
    }
}
