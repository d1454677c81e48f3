package org.gradeport.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gradeport.base.Sha256;
import org.gradeport.database.RecordMapper;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads tokens together with their accounts.
@Repository
class TokenQuery {

    /// A valid token and its account.
    public record ValidToken(
            long tokenId,
            @Nullable Instant usedAt,
            long id,
            String username,
            String name,
            Role role,
            @Nullable String teacher,
            int stamp,
            String scopes,
            boolean ofSignIn) {

        /// A token never has more rights than its account.
        public TokenUser user() {
            Set<TokenScope> usable = TokenScope.parse(scopes);
            usable.retainAll(TokenScope.of(role));
            return new TokenUser(new AccountUser(id, username, name, role, teacher, stamp, false), usable);
        }

        public boolean isUnusedSince(Instant time) {
            return usedAt == null || usedAt.isBefore(time);
        }
    }

    private final JdbcClient database;

    TokenQuery(JdbcClient database) {
        this.database = database;
    }

    /// A token of a sign-in ends when its account's stamp changes, a named one when it is revoked or expires.
    public Optional<ValidToken> find(String secret, Instant now) {
        return database.sql("""
                select t.id as token_id, t.used_at, a.id, a.username, a.name, a.role, a.teacher, a.stamp,
                  t.scopes, t.name is null as of_sign_in
                from api_token t join account a on a.id = t.account_id
                where t.hash = ? and a.enabled and (t.name is not null or t.stamp = a.stamp)
                  and (t.expires_at is null or t.expires_at > ?) and %s
                """.formatted(AccountRepository.READABLE))
                .params(Sha256.of(secret), Timestamp.from(now))
                .query(new RecordMapper<>(ValidToken.class))
                .optional();
    }

    /// Named tokens, newest first.
    ///
    /// @param account null for all accounts
    public List<ApiToken> list(@Nullable Long account) {
        return database.sql("""
                select t.id, t.name, t.hint, t.scopes, t.account_id as account, a.username as owner,
                  t.created_at, t.expires_at, t.used_at
                from api_token t join account a on a.id = t.account_id
                where t.name is not null and (:account is null or t.account_id = :account)
                order by t.id desc
                """)
                .param("account", account)
                .query(new RecordMapper<>(ApiToken.class))
                .list();
    }
}
