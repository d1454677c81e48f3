package org.gradeport.security.ui;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.util.stream.Stream;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.oidc.OidcSecurity;
import org.gradeport.security.session.SessionRegister;
import org.gradeport.security.signin.AccountStateFilter;
import org.gradeport.security.signin.LocalAccounts;
import org.gradeport.security.signin.SignInFailureHandler;
import org.gradeport.security.web.ScriptPolicy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// The security of the portal: a form, a session, and views that declare who may see them.
@Configuration
@EnableMethodSecurity
class PortalSecurity {

    /// Vaadin forwards the request, and Tomcat sends the headers at its end, so they must be set before.
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGERLY = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /// Their addresses contain a hash of the content, and they are the same for everybody, unlike other answers of
    /// Vaadin.
    private static final RequestMatcher SCRIPTS_AND_LOOKS = new OrRequestMatcher(
            Stream.of("/VAADIN/build/**", "/VAADIN/static/**", "/aura/**", "/*.css", "/favicon.svg")
                    .map(PathPatternRequestMatcher.withDefaults()::matcher)
                    .map(RequestMatcher.class::cast)
                    .toList());

    @Bean
    @Order(2)
    SecurityFilterChain portalChain(
            HttpSecurity http,
            AccountRepository accounts,
            SessionRegister sessions,
            LocalAccounts local,
            Clock clock,
            ObjectProvider<OidcSecurity> oidc) {
        oidc.ifAvailable(providers -> providers.configure(http));
        return http.headers(PortalSecurity::headers)
                .addFilterBefore(
                        new AccountStateFilter(accounts, sessions, local, clock), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/error", "/*.css", "/favicon.svg", "/link/**")
                                .permitAll())
                .with(vaadin(), vaadin -> views(vaadin, oidc))
                // After Vaadin's configuration, which sets the form; before it, Spring would generate a page.
                .formLogin(form -> form.failureHandler(new SignInFailureHandler()))
                .build();
    }

    /// Unknown addresses show the error view to users who are signed in.
    private static void views(VaadinSecurityConfigurer vaadin, ObjectProvider<OidcSecurity> oidc) {
        vaadin.loginView("/login").anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
        oidc.ifAvailable(providers -> vaadin.logoutSuccessHandler(providers.signOut(new UidlRedirectStrategy())));
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(EAGERLY)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                        new NegatedRequestMatcher(SCRIPTS_AND_LOOKS), new CacheControlHeadersWriter()))
                .addHeaderWriter(new ScriptPolicy())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), microphone=(), geolocation=(), payment=()"));
    }
}
