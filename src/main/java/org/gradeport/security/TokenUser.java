package org.gradeport.security;

import java.util.Set;
import org.gradeport.security.account.AccountUser;

/// The present account of a token and what the token may be used for.
public record TokenUser(AccountUser user, Set<TokenScope> scopes) {

    public Actor actor() {
        return user.actor();
    }
}
