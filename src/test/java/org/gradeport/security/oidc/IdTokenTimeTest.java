package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Map;
import org.gradeport.testing.SettableClock;
import org.gradeport.testing.oidc.TestProvider;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/// The clock of the portal follows the database, so a machine whose clock is off refuses no sign-in.
class IdTokenTimeTest {

    private final SettableClock clock = new SettableClock("2126-11-22T08:00:00Z");

    @Test
    void an_id_token_is_as_old_as_the_clock_of_the_portal_says() {
        String token = TestProvider.token(
                "school",
                clock.instant(),
                Map.of("sub", "ada", "exp", clock.instant().plus(Duration.ofMinutes(5))));
        JwtDecoder idTokens = ProviderHttp.idTokens(registration(), clock);
        assertThat(idTokens.decode(token).getSubject()).isEqualTo("ada");
        clock.advance(Duration.ofHours(1));
        assertThatExceptionOfType(JwtException.class).isThrownBy(() -> idTokens.decode(token));
    }

    private static ClientRegistration registration() {
        String school = TestProvider.issuer("school");
        return ClientRegistration.withRegistrationId("school")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId("gradeport")
                .redirectUri("{baseUrl}")
                .issuerUri(school)
                .authorizationUri(school)
                .tokenUri(school)
                .jwkSetUri(school + "/oauth2/jwks")
                .build();
    }
}
