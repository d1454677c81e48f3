package org.gradeport.security.oidc;

import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.ResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Calls of the portal to providers, with time limits: Spring's own wait for ever.
final class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);
    private static final JdkClientHttpRequestFactory REQUESTS = requests();
    private static final ResourceRetriever KEYS =
            new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) READ.toMillis(), 1 << 20);

    private ProviderHttp() {}

    /// Not the simple ones, which drop the reason that a provider gives with a 401.
    private static JdkClientHttpRequestFactory requests() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(READ);
        return requests;
    }

    static RestClientAuthorizationCodeTokenResponseClient tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(REQUESTS)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    static OidcUserService users() {
        RestTemplate rest = new RestTemplate(REQUESTS);
        rest.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        DefaultOAuth2UserService claims = new DefaultOAuth2UserService();
        claims.setRestOperations(rest);
        OidcUserService users = new OidcUserService();
        users.setOauth2UserService(claims);
        return users;
    }

    /// Reads tokens that the provider has signed with its present keys; never with the secret that the portal shares.
    static JwtDecoder idTokens(ClientRegistration registration, Clock clock) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(keys(registration))
                .restOperations(new RestTemplate(REQUESTS))
                .jwsAlgorithms(ProviderHttp::algorithms)
                .build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
        validator.setClock(clock);
        decoder.setJwtValidator(validator);
        return decoder;
    }

    /// Everybody can send such a token, so the keys are kept, and read again for an unknown key at most twice in half a
    /// minute.
    static JwtDecoder logoutTokens(ClientRegistration registration, OAuth2TokenValidator<Jwt> validator) {
        try {
            NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(JWKSourceBuilder.create(
                                    URI.create(keys(registration)).toURL(), KEYS)
                            .refreshAheadCache(false)
                            .build())
                    .jwsAlgorithms(ProviderHttp::algorithms)
                    .build();
            decoder.setJwtValidator(validator);
            return decoder;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String keys(ClientRegistration registration) {
        return Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri());
    }

    private static void algorithms(Set<SignatureAlgorithm> algorithms) {
        algorithms.addAll(List.of(SignatureAlgorithm.values()));
    }
}
