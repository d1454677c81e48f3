package org.gradeport.attention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What needs a person.
///
/// @param open broken things first, the oldest first among them
/// @param snoozed concerns that are snoozed and still last
/// @param quietSince when the last one ended; null while one is open
public record AttentionList(
        List<Concern> open,
        List<SnoozedConcern> snoozed,
        @Nullable Instant quietSince) {}
