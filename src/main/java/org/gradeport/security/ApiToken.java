package org.gradeport.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token as lists show it; its secret is known to its owner alone.
///
/// @param name what its maker calls it; null for one given at a sign-in
/// @param hint the first characters of the secret
/// @param owner the username
/// @param expiresAt null if it lives until it is revoked
/// @param usedAt to the minute; null if never
public record ApiToken(
        long id,
        @Nullable String name,
        String hint,
        long account,
        String owner,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {}
