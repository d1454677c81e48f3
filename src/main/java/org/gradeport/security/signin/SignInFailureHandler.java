package org.gradeport.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gradeport.security.TooManyAttemptsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Redirects to the form with the reason: `?error`, `?local-off`, or `?wait=` with the seconds.
public class SignInFailureHandler implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        if (failure instanceof LocalSignInOffException) {
            return "local-off";
        }
        return failure instanceof TooManyAttemptsException wait ? "wait=" + wait.retryAfterSeconds() : "error";
    }
}
