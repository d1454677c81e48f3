package org.gradeport.attention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The concerns of now.
///
/// @param open broken things first, the oldest first among them
/// @param snoozed snoozed concerns that still exist
/// @param quietSince when the last concern ended; null while one is open
public record AttentionList(
        List<Concern> open,
        List<SnoozedConcern> snoozed,
        @Nullable Instant quietSince) {}
