package org.gradeport.security.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.gradeport.base.CalledPath;
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

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
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
        String path = CalledPath.of(request);
        return path.equals("/actuator/health") || path.startsWith("/actuator/health/");
    }

    /// What an open page sends: changes, calls of the server with `v-r`, and the push connection. The sign-in form has
    /// no
    /// secret: another site could sign a person in as somebody else.
    private static boolean isOfPage(HttpServletRequest request) {
        String query = request.getQueryString();
        return (!READING.contains(request.getMethod()) && !CalledPath.isForPrograms(request))
                || CalledPath.of(request).startsWith("/VAADIN/push")
                || "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                || (query != null && CalledPath.decoded(query).contains("v-r="));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String key)
            throws IOException {
        log.debug("Refused {} {}", status, request.getRequestURI());
        String sentence = Texts.say(key, request.getLocale());
        String hint = Texts.say(key + ".hint", request.getLocale());
        if (CalledPath.isForPrograms(request)) {
            Problems.write(json, request, response, Problems.of(status, sentence, hint));
        } else {
            response.setStatus(status.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().println(sentence + ". " + hint + ".");
        }
    }
}
