package org.gradeport.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How the outbox stands.
///
/// @param waiting those that are before the mail server now included
/// @param beingSent those that are before the mail server now
/// @param tries of those that wait, so that one who looks again sees whether any was made
/// @param oldestWaiting when the oldest mail that waits was written; null if none does
public record OutboxState(
        boolean on,
        long waiting,
        long beingSent,
        long tries,
        long undelivered,
        @Nullable Instant oldestWaiting) {}
