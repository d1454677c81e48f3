package org.gradeport.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers 426 (RFC 9110, 15.5.22) to a websocket handshake whose `Upgrade` header a proxy has removed. Atmosphere
/// takes the request for an open connection and sends changes to it until the page continues by long polling; those
/// changes are lost.
@Component
class UpgradeFilter extends OncePerRequestFilter {

    private static final String WEBSOCKET = "websocket";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/VAADIN/push")
                || !WEBSOCKET.equals(request.getParameter("X-Atmosphere-Transport"))
                || WEBSOCKET.equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.UPGRADE, WEBSOCKET);
        response.setStatus(HttpStatus.UPGRADE_REQUIRED.value());
    }
}
