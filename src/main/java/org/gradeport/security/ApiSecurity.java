package org.gradeport.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.gradeport.error.AccessProblemHandler;
import org.gradeport.security.account.AccountUser;
import org.gradeport.security.web.ApiScopes;
import org.gradeport.security.web.ScriptPolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/// The programs' door: bearer tokens, no session, no cookie, so no request can be forged. A browser's session keeps its
/// id.
@Configuration
class ApiSecurity {

    private static final String[] PATHS = {
        "/api/**",
        "/actuator/**",
        "/graphql",
        "/graphql/**",
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
                .headers(headers ->
                        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ScriptPolicy.OF_API)))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(problem).accessDeniedHandler(problem))
                .addFilterBefore(new BearerTokenFilter(tokenService, problem), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(ApiSecurity::rules)
                .build();
    }

    /// The description of the API holds no secrets and is open; figures of the running portal are not.
    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(HttpMethod.POST, "/api/v1/auth/token").permitAll();
        roles(requests);
        requests.requestMatchers("/api/**", "/graphql", "/graphql/**")
                .authenticated()
                .requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasAnyRole(Role.ADMIN.name(), Role.OPERATOR.name())
                .anyRequest()
                .permitAll();
    }

    /// The services check the roles too; here a body is not read before.
    private static void roles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        String admin = Role.ADMIN.name();
        String operator = Role.OPERATOR.name();
        String teacher = Role.TEACHER.name();
        requests.requestMatchers(HttpMethod.PUT, "/api/v1/retention/policy")
                .hasRole(admin)
                .requestMatchers(HttpMethod.POST, "/api/v1/retention/run")
                .hasRole(admin)
                .requestMatchers("/api/v1/records", "/api/v1/records/**")
                .hasRole(admin)
                .requestMatchers("/api/v1/retention/**", "/api/v1/export-metrics/**")
                .hasAnyRole(admin, operator)
                .requestMatchers("/api/v1/attention", "/api/v1/attention/**")
                .hasAnyRole(admin, operator)
                .requestMatchers(HttpMethod.POST, "/api/v1/import-export/exports", "/api/v1/export-schedules")
                .hasAnyRole(admin, teacher)
                .requestMatchers(HttpMethod.PUT, "/api/v1/export-schedules/*")
                .hasAnyRole(admin, teacher)
                .requestMatchers(HttpMethod.PATCH, "/api/v1/export-schedules/*")
                .hasAnyRole(admin, teacher);
    }

    /// Signs a request in by its bearer token (RFC 6750, header only: addresses end up in logs).
    static class BearerTokenFilter extends OncePerRequestFilter {

        private static final String SCHEME = "Bearer ";

        private final TokenService tokenService;
        private final AccessProblemHandler problem;

        BearerTokenFilter(TokenService tokenService, AccessProblemHandler problem) {
            this.tokenService = tokenService;
            this.problem = problem;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<String> secret = secret(request.getHeader(HttpHeaders.AUTHORIZATION));
            Optional<TokenUser> user = secret.flatMap(tokenService::use);
            if (secret.isPresent() && user.isEmpty()) {
                problem.commence(request, response, new BadCredentialsException("Unknown, expired or revoked token"));
                return;
            }
            Set<TokenScope> needed = ApiScopes.of(request);
            if (user.isPresent() && !user.get().mayUse(needed)) {
                problem.lacksScope(request, response, TokenScope.format(needed));
                return;
            }
            user.ifPresent(BearerTokenFilter::signIn);
            chain.doFilter(request, response);
        }

        /// The health endpoint is open, also while tokens cannot be looked up.
        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return request.getServletPath().startsWith("/actuator/health");
        }

        private static Optional<String> secret(@Nullable String header) {
            return Optional.ofNullable(header)
                    .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                    .map(text -> text.substring(SCHEME.length()).strip());
        }

        private static void signIn(TokenUser token) {
            AccountUser user = token.user();
            UsernamePasswordAuthenticationToken authentication =
                    UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
            authentication.setDetails(token);
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(authentication);
            SecurityContextHolder.setContext(context);
        }
    }
}
