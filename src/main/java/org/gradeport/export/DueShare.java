package org.gradeport.export;

import java.time.Instant;

/// Files of one verdict together.
///
/// @param oldest when the first of them was finished
public record DueShare(Verdict verdict, long files, long sizeBytes, Instant oldest) {}
