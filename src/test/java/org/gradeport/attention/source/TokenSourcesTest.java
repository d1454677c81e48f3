package org.gradeport.attention.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gradeport.attention.AttentionFixture;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.gradeport.security.TokenScope;
import org.gradeport.security.TokenService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TokenSourcesTest extends AttentionFixture {

    @Autowired
    TokenService tokens;

    @Test
    void tokens_of_somebody_of_a_provider_who_has_not_signed_in_for_a_month_are_listed() {
        Actor maria = accounts.signIn(Role.TEACHER);
        tokens.make("nightly", null, Set.of(TokenScope.READ));
        accounts.signIn(Role.ADMIN);
        signedIn(maria, 31);
        assertThat(ofKind("unattended-token")).isEmpty();
        database.sql("insert into account_identity (account_id, issuer, subject, created_at)"
                        + " values (?, 'https://id.example', ?, utc_timestamp(6))")
                .params(maria.account(), maria.username())
                .update();
        assertThat(say("unattended-token/" + maria.account())).contains(maria.username(), "an API token");
        signedIn(maria, 29);
        assertThat(ofKind("unattended-token")).isEmpty();
    }

    private void signedIn(Actor person, int daysAgo) {
        database.sql("update account set signed_in_at = utc_timestamp(6) - interval ? day where id = ?")
                .params(daysAgo, person.account())
                .update();
    }
}
