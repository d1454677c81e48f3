package org.gradeport.export;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long a file can be downloaded, and what happens then.
///
/// @param days of 24 hours in which it can be downloaded; null for ever
/// @param archiveDays in the archive after that; null for ever
public record RetentionTerm(
        ExpiryAction action,
        @Nullable Integer days,
        @Nullable Integer archiveDays) {

    public RetentionTerm {
        if ((action == ExpiryAction.KEEP) != (days == null)) {
            throw new IllegalArgumentException("A term without days needs the action KEEP");
        }
    }

    /// When a file that was finished at this time expires; null for never.
    public @Nullable Instant expires(Instant finished) {
        return after(finished, days);
    }

    /// When it is deleted from the archive; null for never, or if it is not archived.
    public @Nullable Instant leavesArchive(@Nullable Instant expires) {
        return expires == null ? null : after(expires, archiveDays);
    }

    private static @Nullable Instant after(Instant start, @Nullable Integer length) {
        return length == null ? null : start.plus(Duration.ofDays(length));
    }
}
