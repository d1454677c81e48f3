package org.gradeport.security.oidc;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/// An account's identity at a provider.
///
/// @param withdrawnVersion the version of the account when it was disabled because the provider named no role any more;
///     null if it was not. The account has another version once an administrator has changed it.
@Table("account_identity")
record Identity(
        @Id @Nullable Long id,
        @Column("account_id") long account,
        String issuer,
        String subject,
        @Nullable Integer withdrawnVersion,
        Instant createdAt) {

    Identity withdrawn(@Nullable Integer version) {
        return new Identity(id, account, issuer, subject, version, createdAt);
    }
}
