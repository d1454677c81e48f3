package org.gradeport.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradeport.base.CalledPath;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 404 to a request for a file of an open page whose session has ended. Flow would start a new session, whose
/// cookie would replace that of the page that opens next.
@Component
class EndedPageFilter extends OncePerRequestFilter {

    private static final String FILES = "/VAADIN/dynamic/";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getSession(false) == null) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !CalledPath.of(request).startsWith(FILES);
    }
}
