package org.gradeport.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token in lists; only its owner knows its secret.
///
/// @param name chosen by its owner; null for a token of a sign-in
/// @param hint the first characters of the secret
/// @param scopes words with commas between them, such as `read,export`
/// @param owner the username
/// @param expiresAt null if it is valid until it is revoked
/// @param usedAt to the minute; null if never
public record ApiToken(
        long id,
        @Nullable String name,
        String hint,
        String scopes,
        long account,
        String owner,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {}
