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

/// Bounds the body of each request, whoever reads it. Forms are parsed by the server itself, under
/// `server.tomcat.max-http-form-post-size`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class BodyLimitFilter extends OncePerRequestFilter {

    /// The attribute of a request by which whoever takes an upload, and has checked the right to send one, sets another
    /// limit: a `Long` of bytes.
    public static final String RAISED = BodyLimitFilter.class.getName() + ".raised";

    private final long standard;

    BodyLimitFilter(RequestProperties properties) {
        this.standard = properties.maxSize().toBytes();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new LimitedRequest(request, standard), response);
    }
}
