package org.gradeport.security.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.gradeport.base.PortalProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.oidc.OidcScopes;

/// Reads the metadata of a provider at its first sign-in, so that the portal starts while the provider is down.
class LazyClientRegistrations implements ClientRegistrationRepository {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OAuth2ClientProperties clients;
    private final PortalProperties portal;
    private final Clock clock;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    LazyClientRegistrations(OAuth2ClientProperties clients, PortalProperties portal, Clock clock) {
        this.clients = clients;
        this.portal = portal;
        this.clock = clock;
    }

    /// A [RefusedSignInException] for an unknown id, and if the metadata cannot be read.
    @Override
    public ClientRegistration findByRegistrationId(String id) {
        if (!clients.getRegistration().containsKey(id)) {
            throw new RefusedSignInException(Refusal.UNKNOWN_PROVIDER);
        }
        Instant now = clock.instant();
        Reading reading = Objects.requireNonNull(
                readings.compute(id, (_, last) -> last == null || last.isOver(now) ? read(id, now) : last));
        try {
            return reading.metadata().join();
        } catch (CompletionException e) {
            throw new RefusedSignInException(Refusal.UNREACHABLE, Objects.requireNonNullElse(e.getCause(), e));
        }
    }

    /// Everybody who begins a sign-in causes it, so all wait for the same answer.
    private record Reading(CompletableFuture<ClientRegistration> metadata, Instant began) {

        boolean isOver(Instant now) {
            return metadata.isCompletedExceptionally() && !now.isBefore(began.plus(PATIENCE));
        }
    }

    private Reading read(String id, Instant now) {
        return new Reading(
                CompletableFuture.supplyAsync(() -> metadata(id), Thread::startVirtualThread)
                        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS),
                now);
    }

    private ClientRegistration metadata(String id) {
        OAuth2ClientProperties one = new OAuth2ClientProperties();
        one.getProvider().putAll(clients.getProvider());
        one.getRegistration()
                .put(id, Objects.requireNonNull(clients.getRegistration().get(id)));
        return complete(Objects.requireNonNull(
                new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id)));
    }

    /// The redirect address is made of the base URL, because the headers of a request can be forged. Without an issuer,
    /// tokens of a foreign tenant with the same keys would be valid.
    private ClientRegistration complete(ClientRegistration registration) {
        ClientRegistration.ProviderDetails provider = registration.getProviderDetails();
        if (provider.getIssuerUri() == null || provider.getJwkSetUri() == null) {
            throw new IllegalStateException(
                    "issuer-uri is missing, or the provider names no keys: " + registration.getRegistrationId());
        }
        Set<String> scopes = registration.getScopes();
        ClientRegistration.Builder complete = ClientRegistration.withClientRegistration(registration)
                .redirectUri(portal.address("login/oauth2/code/" + registration.getRegistrationId())
                        .toString());
        return scopes != null && scopes.contains(OidcScopes.OPENID)
                ? complete.build()
                : complete.scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)
                        .build();
    }
}
