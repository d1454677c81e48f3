package org.gradeport.security.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.base.PortalProperties;
import org.gradeport.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;

/// What strangers make the portal ask a provider is bounded.
class ProviderCallsTest {

    private final SettableClock clock = new SettableClock("2026-03-02T08:00:00Z");
    private final AtomicInteger calls = new AtomicInteger();
    private volatile int status = 500;
    private volatile String answer = "";
    private HttpServer provider;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/", this::answer);
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void metadata_that_cannot_be_read_is_asked_for_again_after_ten_seconds() {
        LazyClientRegistrations clients = clients();
        assertUnreachable(clients);
        int once = calls.get();
        clock.advance(Duration.ofMillis(9_999));
        assertUnreachable(clients);
        assertThat(calls).hasValue(once);
        clock.advance(Duration.ofMillis(1));
        assertUnreachable(clients);
        assertThat(calls).hasValueGreaterThan(once);
    }

    @Test
    void once_the_provider_is_back_its_metadata_is_read_and_kept() {
        LazyClientRegistrations clients = clients();
        assertUnreachable(clients);
        clock.advance(Duration.ofSeconds(10));
        status = 200;
        answer = """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/a", "token_endpoint": "%1$s/t", "jwks_uri": "%1$s/k",
                 "subject_types_supported": ["public"]}
                """.formatted(address());
        ClientRegistration found = clients.findByRegistrationId("school");
        int once = calls.get();
        assertThat(found.getRedirectUri()).isEqualTo("https://portal.school.example/login/oauth2/code/school");
        assertThat(clients.findByRegistrationId("school")).isSameAs(found);
        assertThat(calls).hasValue(once);
    }

    @Test
    void tokens_with_unknown_keys_do_not_make_the_portal_ask_each_time() throws JOSEException {
        status = 200;
        RSAKey ours = new RSAKeyGenerator(2048).keyID("ours").generate();
        answer = new JWKSet(ours).toString();
        JwtDecoder tokens = ProviderHttp.logoutTokens(registration(), _ -> OAuth2TokenValidatorResult.success());
        assertThat(tokens.decode(token(ours)).getSubject()).isEqualTo("ada");
        String forged = token(new RSAKeyGenerator(2048).keyID("forged").generate());
        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(JwtException.class).isThrownBy(() -> tokens.decode(forged));
        }
        assertThat(calls).hasValueLessThanOrEqualTo(3);
        assertThat(tokens.decode(token(ours)).getSubject()).isEqualTo("ada");
    }

    private static void assertUnreachable(LazyClientRegistrations clients) {
        assertThatExceptionOfType(RefusedSignInException.class)
                .isThrownBy(() -> clients.findByRegistrationId("school"))
                .returns(Refusal.UNREACHABLE, RefusedSignInException::refusal);
    }

    private LazyClientRegistrations clients() {
        OAuth2ClientProperties properties = new OAuth2ClientProperties();
        OAuth2ClientProperties.Registration registration = new OAuth2ClientProperties.Registration();
        registration.setClientId("gradeport");
        registration.setClientSecret("secret");
        properties.getRegistration().put("school", registration);
        OAuth2ClientProperties.Provider issuer = new OAuth2ClientProperties.Provider();
        issuer.setIssuerUri(address());
        properties.getProvider().put("school", issuer);
        URI base = URI.create("https://portal.school.example");
        return new LazyClientRegistrations(
                properties, new PortalProperties(Path.of("data"), base, "Gradeport", ZoneOffset.UTC), clock);
    }

    private ClientRegistration registration() {
        return ClientRegistration.withRegistrationId("school")
                .clientId("gradeport")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("https://portal.school.example")
                .authorizationUri(address())
                .tokenUri(address())
                .jwkSetUri(address())
                .build();
    }

    private String token(RSAKey key) {
        JwtClaimsSet claims = JwtClaimsSet.builder().subject("ada").build();
        JwsHeader header = JwsHeader.with(SignatureAlgorithm.RS256).build();
        return new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(key)))
                .encode(JwtEncoderParameters.from(header, claims))
                .getTokenValue();
    }

    private String address() {
        return "http://127.0.0.1:" + provider.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        calls.incrementAndGet();
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().add("Content-Type", "application/json");
        call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(body);
        }
    }
}
