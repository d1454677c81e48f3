package org.gradeport.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A token just made; the only moment its secret is known here.
///
/// @param expiresAt null if it lives until it is revoked
public record IssuedToken(String secret, @Nullable Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedToken[expiresAt=%s]".formatted(expiresAt);
    }
}
