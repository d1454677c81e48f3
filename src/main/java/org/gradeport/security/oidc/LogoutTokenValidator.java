package org.gradeport.security.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/// Accepts tokens of OpenID Connect Back-Channel Logout 1.0 that name the person; an ID token is none.
class LogoutTokenValidator implements OAuth2TokenValidator<Jwt> {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final Duration OLDEST = Duration.ofMinutes(5);

    private final ClientRegistration registration;
    private final Clock clock;

    LogoutTokenValidator(ClientRegistration registration, Clock clock) {
        this.registration = registration;
        this.clock = clock;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        return isAboutUs(token) && isEvent(token) && isFresh(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST));
    }

    private boolean isAboutUs(Jwt token) {
        List<String> audience = token.getAudience();
        return Objects.equals(registration.getProviderDetails().getIssuerUri(), token.getClaimAsString("iss"))
                && audience != null
                && audience.contains(registration.getClientId());
    }

    private static boolean isEvent(Jwt token) {
        return token.getClaims().get("events") instanceof Map<?, ?> events
                && events.containsKey(EVENT)
                && token.getSubject() != null
                && !token.hasClaim("nonce");
    }

    private boolean isFresh(Jwt token) {
        Instant now = clock.instant();
        Instant issued = token.getIssuedAt();
        Instant expires = token.getExpiresAt();
        return issued != null
                && issued.isBefore(now.plus(SKEW))
                && issued.isAfter(now.minus(OLDEST))
                && (expires == null || expires.isAfter(now.minus(SKEW)));
    }
}
