package org.gradeport.retention;

import java.time.Instant;

/// Files of one verdict together.
///
/// @param oldest when the first of them was finished
public record DueFileTotals(SweepDecision decision, long files, long sizeBytes, Instant oldest) {}
