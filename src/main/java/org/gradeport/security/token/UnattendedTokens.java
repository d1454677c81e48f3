package org.gradeport.security.token;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.gradeport.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// API tokens of people of a provider who have not signed in for long. The portal learns at a sign-in only that a
/// person
/// has left.
@Repository
public class UnattendedTokens {

    /// Somebody with such tokens.
    public record Owner(long account, String username, Instant signedInAt, int tokens) {}

    private final JdbcClient database;

    UnattendedTokens(JdbcClient database) {
        this.database = database;
    }

    /// Those whose last sign-in was before `unseen` and who have tokens that work now.
    public List<Owner> find(Instant unseen, Instant now) {
        return database.sql("""
                select a.id as account, a.username, a.signed_in_at, count(*) as tokens
                from account a join api_token t on t.account_id = a.id
                where a.enabled and a.signed_in_at < :unseen
                  and t.name is not null and (t.expires_at is null or t.expires_at > :now)
                  and exists (select 1 from account_identity i where i.account_id = a.id)
                group by a.id, a.username, a.signed_in_at
                """)
                .param("unseen", Timestamp.from(unseen))
                .param("now", Timestamp.from(now))
                .query(new RecordMapper<>(Owner.class))
                .list();
    }
}
