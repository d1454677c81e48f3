package org.gradeport.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a file is and what becomes of it.
///
/// @param action what becomes of it when it expires
/// @param archiveUntil when the archive lets it go; null for never, or if it is not archived
public record FileRetention(
        FileLocation place, ExpiryAction action, @Nullable Instant archiveUntil) {}
