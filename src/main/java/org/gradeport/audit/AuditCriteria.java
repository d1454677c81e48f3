package org.gradeport.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Selects lines of the trail.
///
/// @param text part of the username or of the subject; empty for any
/// @param actions null for any
/// @param since the earliest moment; null for any
public record AuditCriteria(
        String text,
        @Nullable ActionGroup actions,
        @Nullable Instant since) {

    /// The whole trail.
    public static final AuditCriteria ALL = new AuditCriteria("", null, null);
}
