package org.gradeport.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.base.VisibleText;
import org.gradeport.security.TokenQuery.ValidToken;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRules;
import org.gradeport.security.signin.LocalAccounts;
import org.gradeport.security.signin.PasswordSignIn;
import org.gradeport.security.signin.SignInProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Bearer tokens for the API.
@Service
public class TokenService {

    /// Recording each use would cost a write per request.
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    private final SecureRandom random = new SecureRandom();
    private final PasswordSignIn signIn;
    private final TokenRepository tokenRepository;
    private final TokenQuery tokenQuery;
    private final CurrentActor current;
    private final ApplicationEventPublisher events;
    private final SignInProperties properties;
    private final TokenLife tokenLife;
    private final LocalAccounts local;
    private final Clock clock;

    TokenService(
            PasswordSignIn signIn,
            TokenRepository tokenRepository,
            TokenQuery tokenQuery,
            CurrentActor current,
            ApplicationEventPublisher events,
            SignInProperties properties,
            TokenLife tokenLife,
            LocalAccounts local,
            Clock clock) {
        this.signIn = signIn;
        this.tokenRepository = tokenRepository;
        this.tokenQuery = tokenQuery;
        this.current = current;
        this.events = events;
        this.properties = properties;
        this.tokenLife = tokenLife;
        this.local = local;
        this.clock = clock;
    }

    /// Creates a token that is valid for some hours; a `BadCredentialsException` if username or password is wrong, a
    /// [TooManyAttemptsException] after too many failures, a [PasswordChangeNeededException] with a first password.
    ///
    /// @param address the caller's network address
    public IssuedToken signIn(String username, String password, String address) {
        Account account = signIn.signIn(username, password, address);
        if (account.mustChange()) {
            throw new PasswordChangeNeededException();
        }
        Instant now = clock.instant();
        IssuedToken token = new IssuedToken(secret(), now.plus(properties.tokenLife()));
        tokenRepository.save(
                StoredToken.create(account.number(), account.stamp(), null, TokenScope.of(account.role()), token, now));
        return token;
    }

    /// Creates a named token of the current actor, valid until it is revoked or expires.
    ///
    /// @param name 1 to 100 characters
    /// @param expiresAt null for never, if no longest life is set
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public IssuedToken make(String name, @Nullable Instant expiresAt, Set<TokenScope> scopes) {
        Instant now = clock.instant();
        Actor owner = current.get();
        check(name, expiresAt, scopes, owner, now);
        IssuedToken token = new IssuedToken(secret(), expiresAt);
        tokenRepository.save(StoredToken.create(owner.account(), 0, name.strip(), scopes, token, now));
        String until = expiresAt == null
                ? Texts.say("security.audited.until-revoked")
                : Texts.say("security.audited.until", expiresAt);
        events.publishEvent(new Audited(
                owner.username(), "token.made", "token " + name.strip(), until + ", " + TokenScope.format(scopes)));
        return token;
    }

    private void check(String name, @Nullable Instant expiresAt, Set<TokenScope> scopes, Actor owner, Instant now) {
        int days = tokenLife.longestDays();
        new AccountRules()
                .require(
                        !name.isBlank() && name.length() <= 100 && VisibleText.isVisible(name),
                        AccountField.NAME,
                        Texts.say("security.refused.token-name"))
                .require(
                        expiresAt == null || expiresAt.isAfter(now),
                        AccountField.EXPIRES_AT,
                        Texts.say("security.refused.token-expiry"))
                .require(
                        tokenLife.allows(expiresAt, now),
                        AccountField.EXPIRES_AT,
                        Texts.say("security.refused.token-life", days))
                .require(
                        !scopes.isEmpty() && usable(owner).containsAll(scopes),
                        AccountField.SCOPES,
                        Texts.say("security.refused.token-scopes", TokenScope.format(usable(owner))))
                .check();
    }

    /// The scopes that the current actor can give a token.
    @PreAuthorize("isAuthenticated()")
    public Set<TokenScope> usableScopes() {
        return usable(current.get());
    }

    private static Set<TokenScope> usable(Actor owner) {
        return owner.roles().stream()
                .flatMap(role -> TokenScope.of(role).stream())
                .collect(Collectors.toSet());
    }

    /// The named tokens, newest first: of everybody for an administrator, else the current actor's own.
    @PreAuthorize("isAuthenticated()")
    public List<ApiToken> list() {
        return tokenQuery.list(scope());
    }

    /// Revokes a token at once; false if there is none that the current actor may revoke.
    @PreAuthorize("isAuthenticated()")
    @Transactional
    public boolean revoke(long id) {
        Optional<ApiToken> token = tokenQuery.list(scope()).stream()
                .filter(each -> each.id() == id)
                .findFirst();
        token.ifPresent(this::revoke);
        return token.isPresent();
    }

    private void revoke(ApiToken token) {
        tokenRepository.deleteById(token.id());
        String owner = Texts.say("security.audited.token-of", token.owner());
        events.publishEvent(new Audited(current.get().username(), "token.revoked", "token " + token.name(), owner));
    }

    /// The user of the secret, with the present account. A token of a sign-in ends with the right to sign in by
    /// password.
    public Optional<TokenUser> use(String secret) {
        return use(secret, clock.instant());
    }

    Optional<TokenUser> use(String secret, Instant now) {
        Optional<ValidToken> token =
                tokenQuery.find(secret, now).filter(each -> !each.ofSignIn() || local.mayUsePassword(each.username()));
        token.filter(each -> each.isUnusedSince(now.minus(USE_RESOLUTION)))
                .ifPresent(each -> tokenRepository.used(each.tokenId(), now));
        return token.map(ValidToken::user);
    }

    /// A named token is deleted 30 days after its expiry, so that its owner sees why it stopped working.
    @Scheduled(fixedDelayString = "PT1H")
    void deleteExpired() {
        tokenRepository.deleteExpiredBefore(clock.instant().minus(Duration.ofDays(30)));
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
