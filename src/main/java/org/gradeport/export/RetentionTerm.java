package org.gradeport.export;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a file lives, and what then.
///
/// @param days of 24 hours in which it can be downloaded; null if it is kept
/// @param archiveDays in the archive after that; null for good
public record RetentionTerm(
        ExpiryAction action,
        @Nullable Integer days,
        @Nullable Integer archiveDays) {

    public RetentionTerm {
        if ((action == ExpiryAction.KEEP) != (days == null)) {
            throw new IllegalArgumentException("Only a file that is kept has no days");
        }
    }

    /// When a file that was finished then is over; null for never.
    public @Nullable Instant expires(Instant finished) {
        return after(finished, days);
    }

    /// When the archive lets it go; null for never, or if it is not archived.
    public @Nullable Instant leavesArchive(@Nullable Instant expires) {
        return expires == null ? null : after(expires, archiveDays);
    }

    private static @Nullable Instant after(Instant start, @Nullable Integer length) {
        return length == null ? null : start.plus(Duration.ofDays(length));
    }
}
