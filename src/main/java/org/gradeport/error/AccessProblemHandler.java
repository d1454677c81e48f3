package org.gradeport.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Answers requests without the required token or role with a problem.
@Component
public class AccessProblemHandler implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    AccessProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean none = failure instanceof InsufficientAuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, none ? "Bearer" : "Bearer error=\"invalid_token\"");
        Problems.write(
                json,
                request,
                response,
                Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        none ? "This needs a bearer token" : "The bearer token is unknown, expired or revoked",
                        "POST username and password to /api/v1/auth/token, or make a token in the portal under API tokens"));
    }

    /// Answers a call for which the token was not made.
    ///
    /// @param scopes of which the call needs one, with commas between them
    public void lacksScope(HttpServletRequest request, HttpServletResponse response, String scopes) throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer error=\"insufficient_scope\", scope=\"%s\"".formatted(scopes.replace(',', ' ')));
        Problems.write(
                json,
                request,
                response,
                Problems.of(
                        HttpStatus.FORBIDDEN,
                        "The token lacks the scope that this call needs: " + scopes.replace(",", " or "),
                        "Make a token with this scope in the portal under API tokens, if your account may do this"));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Problems.write(
                json,
                request,
                response,
                Problems.of(
                        HttpStatus.FORBIDDEN,
                        "Your account may not do this",
                        "Ask an administrator for the role that may"));
    }
}
