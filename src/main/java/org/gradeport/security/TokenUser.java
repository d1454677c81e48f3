package org.gradeport.security;

import java.util.Collections;
import java.util.Set;
import org.gradeport.security.account.AccountUser;

/// The present account of a token and what the token may be used for.
public record TokenUser(AccountUser user, Set<TokenScope> scopes) {

    /// Whether a call that needs one of these scopes may go on to the check of the account's rights. A token with all
    /// scopes of its account always may.
    public boolean mayUse(Set<TokenScope> needed) {
        return needed.isEmpty()
                || !Collections.disjoint(scopes, needed)
                || scopes.containsAll(TokenScope.of(user.role()));
    }

    public Actor actor() {
        return user.actor();
    }
}
