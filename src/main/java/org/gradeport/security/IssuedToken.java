package org.gradeport.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A new token with its secret, which cannot be read again.
///
/// @param expiresAt null if it is valid until it is revoked
public record IssuedToken(String secret, @Nullable Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedToken[expiresAt=%s]".formatted(expiresAt);
    }
}
