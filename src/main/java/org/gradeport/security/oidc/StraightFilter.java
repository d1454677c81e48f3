package org.gradeport.security.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/// Leads from the sign-in page straight to the only provider. The page is shown with any parameter, as after a
/// sign-out: otherwise the provider would sign the person in again at once.
class StraightFilter extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN_PAGE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/login");

    private final Optional<String> straight;

    StraightFilter(Optional<String> straight) {
        this.straight = straight;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (straight.isPresent() && isPlainSignInPage(request)) {
            response.sendRedirect(request.getContextPath() + straight.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPlainSignInPage(HttpServletRequest request) {
        return request.getQueryString() == null
                && SIGN_IN_PAGE.matches(request)
                && SecurityContextHolder.getContext().getAuthentication() == null;
    }
}
