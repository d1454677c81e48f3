package org.gradeport.attention;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What needs a person.
///
/// @param open broken things first, the oldest first among them
/// @param snoozed what was put off and still lasts
/// @param quietSince when the last one ended; null while there is one
public record AttentionList(
        List<Concern> open,
        List<SnoozedConcern> snoozed,
        @Nullable Instant quietSince) {}
