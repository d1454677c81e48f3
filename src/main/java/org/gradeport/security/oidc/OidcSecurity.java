package org.gradeport.security.oidc;

import org.gradeport.base.PortalProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.csrf.CsrfFilter;

/// Adds the sign-in and sign-out at providers to the filters of the portal.
public class OidcSecurity {

    private static final String SIGNED_OUT = "login?signed-out";

    private final ProviderSignIn providers;
    private final ClientRegistrationRepository clients;
    private final PersonService people;
    private final ProviderFailureHandler failures;
    private final BackChannelLogoutFilter backChannel;
    private final PortalProperties portal;

    OidcSecurity(
            ProviderSignIn providers,
            ClientRegistrationRepository clients,
            PersonService people,
            ProviderFailureHandler failures,
            BackChannelLogoutFilter backChannel,
            PortalProperties portal) {
        this.providers = providers;
        this.clients = clients;
        this.people = people;
        this.failures = failures;
        this.backChannel = backChannel;
        this.portal = portal;
    }

    public void configure(HttpSecurity http) {
        http.addFilterBefore(backChannel, CsrfFilter.class)
                .addFilterBefore(
                        new StraightFilter(providers.straight()), OAuth2AuthorizationRequestRedirectFilter.class)
                .oauth2Login(this::signIn);
    }

    private void signIn(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/login")
                .clientRegistrationRepository(clients)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(start -> start.authorizationRequestResolver(new AuthorizationRequests(clients)))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(ProviderHttp.tokens()))
                .userInfoEndpoint(users -> users.oidcUserService(people))
                .successHandler(new ProviderSuccessHandler())
                .failureHandler(failures)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                        filter.setAuthenticationFailureHandler(failures);
                        return filter;
                    }
                });
    }

    /// Signs people out at their provider too, and shows the sign-in page afterwards.
    public LogoutSuccessHandler signOut(RedirectStrategy redirects) {
        var atProvider = new OidcClientInitiatedLogoutSuccessHandler(new KnownClients(clients));
        atProvider.setPostLogoutRedirectUri(portal.address(SIGNED_OUT).toString());
        atProvider.setDefaultTargetUrl("/" + SIGNED_OUT);
        atProvider.setRedirectStrategy(redirects);
        return (request, response, signedIn) -> atProvider.onLogoutSuccess(request, response, atProvider(signedIn));
    }

    private static @Nullable Authentication atProvider(@Nullable Authentication signedIn) {
        return signedIn != null && signedIn.getDetails() instanceof OAuth2AuthenticationToken token ? token : signedIn;
    }

    /// A provider that is down does not stop the sign-out of the portal.
    private record KnownClients(ClientRegistrationRepository clients) implements ClientRegistrationRepository {

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String id) {
            try {
                return clients.findByRegistrationId(id);
            } catch (AuthenticationException e) {
                return null;
            }
        }
    }
}
