package org.gradeport.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a file is and what happens when it expires.
///
/// @param action what happens when it expires
/// @param archiveUntil when it is deleted from the archive; null for never, or if it is not archived
public record FileRetention(
        FileLocation place, ExpiryAction action, @Nullable Instant archiveUntil) {}
