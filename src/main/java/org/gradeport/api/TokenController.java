package org.gradeport.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.gradeport.api.openapi.Refusal;
import org.gradeport.security.IssuedToken;
import org.gradeport.security.TokenService;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Signing in")
class TokenController {

    private final TokenService tokenService;

    TokenController(TokenService tokenService) {
        this.tokenService = tokenService;
    }

    @PostMapping("/api/v1/auth/token")
    @SecurityRequirements
    @Refusal(status = HttpStatus.UNAUTHORIZED, when = "Username or password is wrong, or the account is disabled")
    @Refusal(
            status = HttpStatus.FORBIDDEN,
            when = "The first password is not changed yet, or only single sign-on is allowed")
    @Refusal(status = HttpStatus.TOO_MANY_REQUESTS, when = "There were too many failed sign-ins", retryAfter = true)
    @Operation(operationId = "signIn", summary = "Sign in and get a bearer token that is valid for some hours")
    ResponseEntity<TokenAnswer> signIn(@RequestBody SignInBody body, HttpServletRequest request) {
        IssuedToken token = tokenService.signIn(
                required("username", body.username()), required("password", body.password()), request.getRemoteAddr());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(TokenAnswer.of(token));
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw new InvalidValueException(field, "The %s is missing.".formatted(field), List.of());
        }
        return value;
    }

    /// Who signs in.
    record SignInBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String username,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
            String password) {

        @Override
        public String toString() {
            return "SignInBody[username=%s]".formatted(username);
        }
    }

    /// A bearer token (RFC 6750); send it as `Authorization: Bearer …`.
    record TokenAnswer(
            @JsonProperty("access_token") String token,
            @JsonProperty("token_type") String type,
            @JsonProperty("expires_at") @Nullable Instant expiresAt) {

        static TokenAnswer of(IssuedToken token) {
            return new TokenAnswer(token.secret(), "Bearer", token.expiresAt());
        }

        @Override
        public String toString() {
            return "TokenAnswer[expiresAt=%s]".formatted(expiresAt);
        }
    }
}
