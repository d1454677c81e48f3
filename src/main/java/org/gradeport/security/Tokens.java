package org.gradeport.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Bearer tokens for the REST door.
@Service
public class Tokens {

    private final SecureRandom random = new SecureRandom();
    private final PasswordSignIn signIn;
    private final TokenStore store;
    private final CurrentActor current;
    private final SignInProperties properties;
    private final Clock clock;

    Tokens(PasswordSignIn signIn, TokenStore store, CurrentActor current, SignInProperties properties, Clock clock) {
        this.signIn = signIn;
        this.store = store;
        this.current = current;
        this.properties = properties;
        this.clock = clock;
    }

    /// A token that lives some hours; a `BadCredentialsException` if username or password is wrong, a
    /// [TooManyAttemptsException] if too many tries failed.
    ///
    /// @param address the caller's network address
    public IssuedToken signIn(String username, String password, String address) {
        Account account = signIn.signIn(username, password, address);
        Instant now = clock.instant();
        IssuedToken token = new IssuedToken(secret(), now.plus(properties.tokenLife()));
        store.insert(account.number(), account.stamp(), null, token, now);
        return token;
    }

    /// A named token of the current actor that lives until it is revoked or expires.
    ///
    /// @param name 1 to 100 characters
    @PreAuthorize("isAuthenticated()")
    public IssuedToken make(String name, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        AccountRules.require(
                !name.isBlank() && name.length() <= 100, "name", "A token needs a name of at most 100 characters");
        AccountRules.require(
                expiresAt == null || expiresAt.isAfter(now), "expires_at", "A token must expire in the future");
        IssuedToken token = new IssuedToken(secret(), expiresAt);
        store.insert(current.get().account(), 0, name.strip(), token, now);
        return token;
    }

    /// The named tokens, newest first: of everybody for an administrator, else the current actor's own.
    @PreAuthorize("isAuthenticated()")
    public List<ApiToken> list() {
        return store.list(scope());
    }

    /// Ends a token at once; false if there is none that the current actor may end.
    @PreAuthorize("isAuthenticated()")
    public boolean revoke(long id) {
        return store.delete(id, scope());
    }

    /// Whom the secret signs in, by the account as it is now.
    Optional<AccountUser> use(String secret) {
        return store.use(secret, clock.instant());
    }

    private @Nullable Long scope() {
        Actor actor = current.get();
        return actor.is(Role.ADMIN) ? null : actor.account();
    }

    private String secret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return "gp_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
