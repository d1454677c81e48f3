package org.gradeport.security.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.gradeport.base.Audited;
import org.gradeport.base.Texts;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.signin.LocalAccounts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.filter.OncePerRequestFilter;

/// Ends all sessions of a person, on each node, when the provider says that the person has signed out there or was
/// disabled.
class BackChannelLogoutFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(BackChannelLogoutFilter.class);

    private static final PathPatternRequestMatcher CALL = PathPatternRequestMatcher.withDefaults()
            .matcher(HttpMethod.POST, "/logout/connect/back-channel/{provider}");

    private final ClientRegistrationRepository clients;
    private final IdentityRepository identities;
    private final AccountRepository accounts;
    private final LocalAccounts local;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    BackChannelLogoutFilter(
            ClientRegistrationRepository clients,
            IdentityRepository identities,
            AccountRepository accounts,
            LocalAccounts local,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.clients = clients;
        this.identities = identities;
        this.accounts = accounts;
        this.local = local;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        MatchResult call = CALL.matcher(request);
        if (!call.isMatch()) {
            chain.doFilter(request, response);
            return;
        }
        String provider = Objects.requireNonNull(call.getVariables().get("provider"));
        Optional<Jwt> token = token(provider, request.getParameter("logout_token"));
        token.ifPresent(each -> end(provider, each));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus((token.isPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST).value());
    }

    private Optional<Jwt> token(String provider, @Nullable String text) {
        try {
            ClientRegistration registration = clients.findByRegistrationId(provider);
            return registration == null || text == null
                    ? Optional.empty()
                    : Optional.of(decoders.computeIfAbsent(
                                    provider,
                                    _ -> ProviderHttp.logoutTokens(
                                            registration, new LogoutTokenValidator(registration, clock)))
                            .decode(text));
        } catch (JwtException | AuthenticationException e) {
            log.warn("A sign-out of {} was refused: {}", provider, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private void end(String provider, Jwt token) {
        transaction.executeWithoutResult(_ -> identities
                .findByIssuerAndSubject(
                        Objects.requireNonNull(token.getClaimAsString("iss")),
                        Objects.requireNonNull(token.getSubject()))
                .flatMap(identity -> accounts.findById(identity.account()))
                .filter(account -> local.mayUseProvider(account.username()))
                .ifPresent(account -> end(provider, account)));
    }

    private void end(String provider, Account account) {
        if (accounts.endSessions(account.number()) == 1) {
            String detail = Texts.say("security.oidc.audited.by", provider);
            events.publishEvent(new Audited(null, "sign-in.ended", "account " + account.username(), detail));
        }
    }
}
