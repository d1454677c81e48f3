package org.gradeport.security.token;

import org.gradeport.error.AccessProblemHandler;
import org.gradeport.security.Role;
import org.gradeport.security.TokenService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/// The security of the API: bearer tokens, no session and no cookie, so that no request can be forged.
@Configuration
class ApiSecurity {

    private static final String[] PATHS = {
        "/api/**",
        "/actuator/**",
        "/v3/api-docs",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
        "/swagger-ui/**",
        "/swagger-ui.html"
    };

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, TokenService tokenService, AccessProblemHandler problem) {
        return http.securityMatcher(PATHS)
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(problem).accessDeniedHandler(problem))
                .addFilterBefore(new BearerTokenFilter(tokenService, problem), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(ApiSecurity::rules)
                .build();
    }

    /// The description of the API contains no secrets and is public; the metrics are not.
    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.POST, "/api/v1/auth/token")
                .permitAll()
                .requestMatchers("/api/**")
                .authenticated()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAnyRole(Role.ADMIN.name(), Role.OPERATOR.name())
                .anyRequest()
                .permitAll();
    }
}
