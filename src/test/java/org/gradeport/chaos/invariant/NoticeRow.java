package org.gradeport.chaos.invariant;

import org.jspecify.annotations.Nullable;

/// A mail in the outbox.
public record NoticeRow(
        long id,
        @Nullable Long exportId,
        String recipient,
        String messageId,
        String status,
        int attempts,
        @Nullable String answer) {}
