package org.gradeport.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.gradeport.base.Texts;
import org.gradeport.error.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/// Refuses requests to another host (they come from a page that pretends to be the portal's), and what only an own page
/// sends if it comes from the page of another site. Health checks may name any host.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class HostFilter extends OncePerRequestFilter {

    private static final Pattern FOR_PROGRAMS = Pattern.compile("/(api|actuator|v3)/.*");
    private static final Logger log = LoggerFactory.getLogger(HostFilter.class);

    private final HostNames names;
    private final JsonMapper json;

    HostFilter(HostNames names, JsonMapper json) {
        this.names = names;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (!isHealthCheck(request) && !names.isKnown(request)) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "security.refused.host");
        } else if (origin != null && isOfPage(request) && !names.isOwnOrigin(origin, request)) {
            refuse(request, response, HttpStatus.FORBIDDEN, "security.refused.origin");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isHealthCheck(HttpServletRequest request) {
        String path = path(request);
        return path.equals("/actuator/health") || path.startsWith("/actuator/health/");
    }

    /// What an open page sends: calls of the server with `v-r`, the push connection, and the sign-in form, which has no
    /// secret: another site could sign a person in as somebody else.
    private static boolean isOfPage(HttpServletRequest request) {
        String query = request.getQueryString();
        return path(request).startsWith("/VAADIN/push")
                || (path(request).equals("/login") && request.getMethod().equals("POST"))
                || "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                || (query != null && query.contains("v-r="));
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        log.debug("Refused {} {}", status, request.getRequestURI());
        String sentence = Texts.say(key, request.getLocale());
        String hint = Texts.say(key + ".hint", request.getLocale());
        if (FOR_PROGRAMS.matcher(path(request)).matches()) {
            Problems.write(json, request, response, Problems.of(status, sentence, hint));
        } else {
            response.setStatus(status.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(sentence + ". " + hint + ".");
        }
    }
}
