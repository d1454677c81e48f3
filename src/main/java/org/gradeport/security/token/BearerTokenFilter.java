package org.gradeport.security.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.gradeport.error.AccessProblemHandler;
import org.gradeport.security.TokenService;
import org.gradeport.security.account.AccountUser;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Signs a request in by its bearer token (RFC 6750; header only, because addresses are logged).
class BearerTokenFilter extends OncePerRequestFilter {

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
        Optional<AccountUser> user = secret.flatMap(tokenService::use);
        if (secret.isPresent() && user.isEmpty()) {
            problem.commence(request, response, new BadCredentialsException("Unknown, expired or revoked token"));
            return;
        }
        user.ifPresent(BearerTokenFilter::signIn);
        chain.doFilter(request, response);
    }

    /// The health endpoint is public, also while no token can be looked up.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/health");
    }

    private static Optional<String> secret(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()).strip());
    }

    private static void signIn(AccountUser user) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }
}
