package org.gradeport.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody did something.
///
/// @param by the username; null if nobody was signed in, or for the portal itself
/// @param action as in the texts `audit.action.<action>`
/// @param subject to what, such as `export 42`
/// @param address the network address it was asked from; null for what no browser or client asked for at that moment
public record AuditEntry(
        long id,
        Instant at,
        @Nullable String by,
        String action,
        String subject,
        @Nullable String detail,
        @Nullable String address) {}
