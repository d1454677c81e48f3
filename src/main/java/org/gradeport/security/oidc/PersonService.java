package org.gradeport.security.oidc;

import java.util.Objects;
import org.gradeport.security.account.AccountUser;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Reads the claims of a person after the checks of the ID token, and finds the account.
class PersonService implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService users = ProviderHttp.users();
    private final ProviderSignIn providers;
    private final IdentityAccounts accounts;

    PersonService(ProviderSignIn providers, IdentityAccounts accounts) {
        this.providers = providers;
        this.accounts = accounts;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser user = users.loadUser(request);
        String provider = request.getClientRegistration().getRegistrationId();
        Person person = new Person(
                provider,
                Objects.requireNonNull(user.getIssuer()).toExternalForm(),
                Objects.requireNonNull(user.getSubject()),
                Person.claims(user.getClaims(), request.getIdToken(), user.getUserInfo()),
                providers.rules(provider));
        return new SignedInPerson(
                request.getIdToken(), AccountUser.of(accounts.signIn(person)).withoutFirstPassword());
    }
}
