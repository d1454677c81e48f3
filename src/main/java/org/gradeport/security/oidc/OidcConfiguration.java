package org.gradeport.security.oidc;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;

/// The beans of single sign-on; none without a provider.
@Configuration(proxyBeanMethods = false)
@ConditionalOnOAuth2ClientRegistrationProperties
@EnableConfigurationProperties(OAuth2ClientProperties.class)
@Import({
    ProviderSignIn.class,
    LazyClientRegistrations.class,
    AccountChanges.class,
    IdentityAccounts.class,
    IdentityService.class,
    PersonService.class,
    FailurePage.class,
    RefusalAudit.class,
    ProviderFailureHandler.class,
    BackChannelLogoutFilter.class,
    OidcSecurity.class
})
class OidcConfiguration {

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Clock clock) {
        return registration -> ProviderHttp.idTokens(registration, clock);
    }

    @Bean
    OAuth2AuthorizedClientRepository noTokens() {
        return new NoTokens();
    }

    /// It belongs to the security of the portal, not to the server.
    @Bean
    FilterRegistrationBean<BackChannelLogoutFilter> backChannelOnlyInSecurity(BackChannelLogoutFilter filter) {
        FilterRegistrationBean<BackChannelLogoutFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }
}
