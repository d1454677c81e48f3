package org.gradeport.security;

import java.time.Instant;
import java.util.Set;
import org.gradeport.base.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// A token by the hash of its secret. A random secret of 256 bits needs no salt and no slow hash.
///
/// @param stamp of the account at the sign-in; 0 for a named token
/// @param name null for a token of a sign-in
/// @param scopes words with commas between them
/// @param usedAt to the minute; null if never
@Table("api_token")
@SuppressWarnings("ArrayRecordComponent") // A token is never compared with another.
record StoredToken(
        @Id @Nullable Long id,
        @Column("account_id") long account,
        int stamp,
        @Nullable String name,
        byte[] hash,
        String hint,
        String scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant usedAt) {

    private static final int HINT_LENGTH = 8;

    public static StoredToken create(
            long account, int stamp, @Nullable String name, Set<TokenScope> scopes, IssuedToken token, Instant now) {
        return new StoredToken(
                null,
                account,
                stamp,
                name,
                Sha256.of(token.secret()),
                token.secret().substring(0, HINT_LENGTH),
                TokenScope.format(scopes),
                now,
                token.expiresAt(),
                null);
    }
}
