package org.gradeport.export;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One entry of an export's timeline.
///
/// @param kind `requested`, `queued`, `started`, `written`, `stored`, `mailed`, `downloaded`, `damaged`, `failed`,
///     `retried`, `cancel_requested`, `cancelled`, `kept`, `released`, `deleted`, `expired`, `archived`, `removed`,
///     `missing` or `link_revoked`
/// @param by the username; null for the portal itself
public record TimelineEntry(
        Instant at,
        String kind,
        @Nullable String by,
        @Nullable String detail) {}
