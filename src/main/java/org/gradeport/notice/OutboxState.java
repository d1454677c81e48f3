package org.gradeport.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the outbox stands.
///
/// @param oldestWaiting when the oldest mail that waits was written; null if none does
public record OutboxState(
        boolean on,
        long waiting,
        long undelivered,
        @Nullable Instant oldestWaiting) {}
