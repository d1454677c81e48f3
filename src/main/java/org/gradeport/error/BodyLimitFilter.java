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

/// Limits the body of each request: to 64 KB until the caller is signed in. Forms are parsed by the server itself,
/// under `server.tomcat.max-http-form-post-size`.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class BodyLimitFilter extends OncePerRequestFilter {

    /// The request attribute with another limit, a `Long` of bytes; a receiver of uploads sets it after it has checked
    /// the right to upload.
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
