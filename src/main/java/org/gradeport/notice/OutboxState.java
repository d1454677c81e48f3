package org.gradeport.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The numbers of the outbox.
///
/// @param waiting includes those that are being sent
/// @param beingSent the mail server has them and has not answered yet
/// @param tries of those that wait; changes with each try
/// @param oldestWaiting when the oldest mail that waits was written; null if none does
public record OutboxState(
        boolean on,
        long waiting,
        long beingSent,
        long tries,
        long undelivered,
        @Nullable Instant oldestWaiting) {}
