package org.gradeport.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRules;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.signin.PasswordSignIn;
import org.gradeport.security.signin.SignInProperties;
import org.gradeport.security.token.TokenRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bearer tokens for the REST door.
@Service
public class TokenService {

    private final SecureRandom random = new SecureRandom();
    private final PasswordSignIn signIn;
    private final TokenRepository tokenRepository;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final SignInProperties properties;
    private final Clock clock;

    TokenService(
            PasswordSignIn signIn,
            TokenRepository tokenRepository,
            CurrentActor current,
            ApplicationEventPublisher events,
            SignInProperties properties,
            Clock clock) {
        this.signIn = signIn;
        this.tokenRepository = tokenRepository;
        this.current = current;
        this.events = events;
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
        tokenRepository.insert(account.number(), account.stamp(), null, token, now);
        return token;
    }

    /// A named token of the current actor that lives until it is revoked or expires.
    ///
    /// @param name 1 to 100 characters
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public IssuedToken make(String name, @Nullable Instant expiresAt) {
        Instant now = clock.instant();
        AccountRules.require(!name.isBlank() && name.length() <= 100, "name", Texts.say("security.refused.token-name"));
        AccountRules.require(
                expiresAt == null || expiresAt.isAfter(now), "expires_at", Texts.say("security.refused.token-expiry"));
        IssuedToken token = new IssuedToken(secret(), expiresAt);
        Actor owner = current.get();
        tokenRepository.insert(owner.account(), 0, name.strip(), token, now);
        String until = expiresAt == null
                ? Texts.say("security.audited.until-revoked")
                : Texts.say("security.audited.until", expiresAt);
        events.publishEvent(new Audited(owner.username(), "token.made", "token " + name.strip(), until));
        return token;
    }

    /// The named tokens, newest first: of everybody for an administrator, else the current actor's own.
    @PreAuthorize("isAuthenticated()")
    public List<ApiToken> list() {
        return tokenRepository.list(scope());
    }

    /// Ends a token at once; false if there is none that the current actor may end.
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public boolean revoke(long id) {
        Optional<ApiToken> token = tokenRepository.list(scope()).stream()
                .filter(each -> each.id() == id)
                .findFirst();
        token.ifPresent(this::told);
        return token.isPresent() && tokenRepository.delete(id, scope());
    }

    private void told(ApiToken token) {
        String whose = Texts.say("security.audited.token-of", token.owner());
        events.publishEvent(new Audited(current.get().username(), "token.revoked", "token " + token.name(), whose));
    }

    /// Whom the secret signs in, by the account as it is now.
    public Optional<AccountUser> use(String secret) {
        return tokenRepository.use(secret, clock.instant());
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
