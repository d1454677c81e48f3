package org.gradeport.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradeport.base.CalledPath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 426 (RFC 9110, 15.5.22) to a websocket handshake whose `Upgrade` header a proxy has removed. Atmosphere
/// takes the request for an open connection and sends changes to it until the page continues by long polling; those
/// changes are lost. Answers 405 to a message for the push connection: pages send only that they close, and Flow would
/// put messages together without a limit.
@Component
class UpgradeFilter extends OncePerRequestFilter {

    private static final String WEBSOCKET = "websocket";
    private static final String TRANSPORT = "X-Atmosphere-Transport";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isPush(request)) {
            chain.doFilter(request, response);
        } else if (!"GET".equals(request.getMethod()) && !"close".equals(request.getParameter(TRANSPORT))) {
            response.setStatus(HttpStatus.METHOD_NOT_ALLOWED.value());
        } else if (isWithoutUpgrade(request)) {
            response.setHeader(HttpHeaders.UPGRADE, WEBSOCKET);
            response.setStatus(HttpStatus.UPGRADE_REQUIRED.value());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPush(HttpServletRequest request) {
        return CalledPath.of(request).endsWith("/VAADIN/push")
                || (!isForm(request) && "push".equals(request.getParameter("v-r")));
    }

    /// A form is not read here, and contains no message.
    private static boolean isForm(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isWithoutUpgrade(HttpServletRequest request) {
        return WEBSOCKET.equals(request.getParameter(TRANSPORT))
                && !WEBSOCKET.equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }
}
