package org.gradeport.security.token;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gradeport.security.ApiToken;
import org.gradeport.security.IssuedToken;
import org.gradeport.security.Role;
import org.gradeport.security.Sha256;
import org.gradeport.security.account.AccountUser;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/// Tokens by the hash of their secret. A random secret of 256 bits needs no salt and no slow hash.
@Repository
public class TokenRepository {

    private static final int HINT_LENGTH = 8;

    /// Writing each use down would cost a write per request.
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Clock clock;

    TokenRepository(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void insert(long account, int stamp, @Nullable String name, IssuedToken token, Instant now) {
        database.sql("""
                insert into api_token (account_id, stamp, name, hash, hint, created_at, expires_at)
                values (:account, :stamp, :name, :hash, :hint, :created, :expires)
                """)
                .param("account", account)
                .param("stamp", stamp)
                .param("name", name)
                .param("hash", Sha256.of(token.secret()))
                .param("hint", token.secret().substring(0, HINT_LENGTH))
                .param("created", Timestamp.from(now))
                .param("expires", timestamp(token.expiresAt()))
                .update();
    }

    /// A sign-in's token ends with its account's stamp, a named one when it is revoked or expires.
    public Optional<AccountUser> use(String secret, Instant now) {
        Optional<UsedToken> token = database.sql("""
                select t.id, t.used_at, a.id, a.username, a.name, a.role, a.teacher, a.stamp
                from api_token t join account a on a.id = t.account_id
                where t.hash = ? and a.enabled and (t.name is not null or t.stamp = a.stamp)
                  and (t.expires_at is null or t.expires_at > ?)
                """)
                .params(Sha256.of(secret), Timestamp.from(now))
                .query(TokenRepository::used)
                .optional();
        token.filter(used -> used.isOlderThan(now.minus(USE_RESOLUTION))).ifPresent(used -> remember(used.id(), now));
        return token.map(UsedToken::user);
    }

    /// Named tokens, newest first.
    ///
    /// @param account null for everybody's
    public List<ApiToken> list(@Nullable Long account) {
        return database.sql("""
                select t.id, t.name, t.hint, t.account_id, a.username, t.created_at, t.expires_at, t.used_at
                from api_token t join account a on a.id = t.account_id
                where t.name is not null and (:account is null or t.account_id = :account)
                order by t.id desc
                """)
                .param("account", account)
                .query(TokenRepository::listed)
                .list();
    }

    /// Deletes a token; gives whether there was one.
    ///
    /// @param account null for the token of any account
    public boolean delete(long id, @Nullable Long account) {
        return database.sql("delete from api_token where id = :id and (:account is null or account_id = :account)")
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    /// A named token stays 30 days after it expired, so that its owner sees why it stopped working.
    @Scheduled(fixedDelayString = "PT1H")
    public void deleteExpired() {
        database.sql("delete from api_token where expires_at < ?")
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                .update();
    }

    private void remember(long id, Instant now) {
        database.sql("update api_token set used_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    private static UsedToken used(ResultSet row, int number) throws SQLException {
        AccountUser user = new AccountUser(
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Role.valueOf(row.getString(6)),
                row.getString(7),
                row.getInt(8));
        return new UsedToken(row.getLong(1), instant(row.getTimestamp(2)), user);
    }

    private static ApiToken listed(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                instant(row.getTimestamp(7)),
                instant(row.getTimestamp(8)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private record UsedToken(long id, @Nullable Instant usedAt, AccountUser user) {

        boolean isOlderThan(Instant time) {
            return usedAt == null || usedAt.isBefore(time);
        }
    }
}
