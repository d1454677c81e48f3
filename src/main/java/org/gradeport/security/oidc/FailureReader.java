package org.gradeport.security.oidc;

import java.io.IOException;
import java.util.regex.Pattern;
import org.gradeport.error.Causes;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.client.HttpClientErrorException;

/// Finds the reason of a failed sign-in.
final class FailureReader {

    private static final Pattern WRONG_TIME =
            Pattern.compile("invalid claims: \\{.*\\b(exp|iat)=|Jwt expired|used before");

    private FailureReader() {}

    static Refusal refusal(AuthenticationException failure) {
        return Causes.of(failure)
                .filter(RefusedSignInException.class::isInstance)
                .map(cause -> ((RefusedSignInException) cause).refusal())
                .findFirst()
                .orElseGet(() -> byCause(failure));
    }

    private static Refusal byCause(AuthenticationException failure) {
        if (Causes.of(failure).anyMatch(IOException.class::isInstance)) {
            return Refusal.UNREACHABLE;
        } else if (Causes.of(failure).anyMatch(HttpClientErrorException.Unauthorized.class::isInstance)) {
            return Refusal.CLIENT;
        }
        return failure instanceof OAuth2AuthenticationException e
                ? byCode(e.getError().getErrorCode(), String.valueOf(e.getMessage()))
                : Refusal.INVALID_ANSWER;
    }

    private static Refusal byCode(String code, String message) {
        return switch (code) {
            case OAuth2ErrorCodes.ACCESS_DENIED, "login_required", "consent_required", "interaction_required" ->
                Refusal.CANCELLED;
            case "authorization_request_not_found",
                    "invalid_state_parameter",
                    OAuth2ErrorCodes.INVALID_REQUEST,
                    OAuth2ErrorCodes.INVALID_GRANT -> Refusal.STALE;
            case OAuth2ErrorCodes.INVALID_CLIENT, OAuth2ErrorCodes.UNAUTHORIZED_CLIENT -> Refusal.CLIENT;
            case OAuth2ErrorCodes.SERVER_ERROR, OAuth2ErrorCodes.TEMPORARILY_UNAVAILABLE -> Refusal.UNREACHABLE;
            case "invalid_id_token" -> WRONG_TIME.matcher(message).find() ? Refusal.CLOCK : Refusal.INVALID_ANSWER;
            default -> Refusal.INVALID_ANSWER;
        };
    }
}
