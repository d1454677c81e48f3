package org.gradeport.security.oidc;

import java.util.List;
import org.gradeport.security.account.AccountUser;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/// The person of a provider with the account in the portal. Of the claims only the ID token is kept, for the sign-out.
class SignedInPerson extends DefaultOidcUser {

    private final AccountUser account;

    SignedInPerson(OidcIdToken token, AccountUser account) {
        super(List.of(), token);
        this.account = account;
    }

    AccountUser account() {
        return account;
    }
}
