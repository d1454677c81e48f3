package org.gradeport.base;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.web.util.UriUtils;

/// The path that a request calls, decoded: servlets and Spring's matchers take `/%6Cogin` for `/login`.
public final class CalledPath {

    private static final Pattern FOR_PROGRAMS = Pattern.compile("/+(api|actuator|v3|graphql)(/|$)");

    private CalledPath() {}

    /// Below the path of the portal, also in the dispatch of an error.
    public static String of(HttpServletRequest request) {
        String sent = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String called
                ? called
                : request.getRequestURI();
        return decoded(sent.substring(request.getContextPath().length()));
    }

    /// Whether programs call it: the API, GraphQL, the actuator and the description of the API.
    public static boolean isForPrograms(HttpServletRequest request) {
        return FOR_PROGRAMS.matcher(of(request)).lookingAt();
    }

    /// The text itself if it cannot be decoded; the server refuses such a request.
    public static String decoded(String text) {
        try {
            return UriUtils.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
