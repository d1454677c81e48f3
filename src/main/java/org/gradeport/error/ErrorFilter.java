package org.gradeport.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers requests that fail before a view or a controller handles them, for example in the check of the session.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorFilter extends OncePerRequestFilter {

    private final ErrorResponseWriter errorResponseWriter;

    ErrorFilter(ErrorResponseWriter errorResponseWriter) {
        this.errorResponseWriter = errorResponseWriter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | BodyTooLargeException | SlowBodyException e) {
            if (response.isCommitted()) {
                throw e;
            }
            answer(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Throwable failure)
            throws IOException {
        FailedRequest failed = RefusedBody.status(failure)
                .map(status -> new FailedRequest(request, response, status, ErrorPageController.key(status), null))
                .orElseGet(() -> failed(request, response, failure));
        errorResponseWriter.write(failed);
    }

    private static FailedRequest failed(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
        FailureKind kind = FailureKind.of(failure);
        return new FailedRequest(request, response, kind.status(), kind.key(), ErrorId.log(failure));
    }
}
