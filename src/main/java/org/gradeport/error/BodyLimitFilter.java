package org.gradeport.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import org.gradeport.base.SettingException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.filter.OncePerRequestFilter;

/// Limits the body of each request. Forms are parsed by the server itself, under
/// `server.tomcat.max-http-form-post-size`.
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

    /// What a request may send.
    ///
    /// @param maxSize of a body that is no upload of records, at least 64 KB
    @Validated
    @ConfigurationProperties("gradeport.request")
    public record RequestProperties(
            @DefaultValue("1MB") @NotNull DataSize maxSize) {

        /// Pages send more than this in one go.
        private static final DataSize LEAST = DataSize.ofKilobytes(64);

        public RequestProperties {
            if (maxSize.compareTo(LEAST) < 0) {
                throw new SettingException("gradeport.request.max-size", "at least 64KB");
            }
        }
    }
}
