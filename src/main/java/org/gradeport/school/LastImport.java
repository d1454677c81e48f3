package org.gradeport.school;

import java.time.Instant;

/// The newest import that was written.
///
/// @param by the username
/// @param version `1.1` or `1.2`
/// @param mode `bulk` or `delta`
/// @param sample whether it is the sample school
/// @param counts the records in its file
public record LastImport(
        Instant startedAt,
        Instant finishedAt,
        String by,
        String fileName,
        String version,
        String mode,
        boolean sample,
        RecordCounts counts,
        long warnings) {}
