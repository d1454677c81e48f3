package org.gradeport.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When and how exports ended; null means any.
///
/// @param from the first moment
/// @param until the first moment after it
public record EndedCriteria(
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable FailureClass failure) {

    /// However and whenever they ended, if at all.
    public static final EndedCriteria ANY = new EndedCriteria(null, null, null);
}
