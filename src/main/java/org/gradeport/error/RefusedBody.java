package org.gradeport.error;

import java.util.Optional;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;

/// Recognises failures that the caller caused, such as an invalid body.
public final class RefusedBody {

    /// The message of Spring's `HttpHeaders`.
    private static final String WILDCARD = "Content-Type cannot contain wildcard";

    private RefusedBody() {}

    /// The status: 413 for a body over the limit, 408 for one that arrives too slowly, 415 for a type with a wildcard,
    /// 400 for a body that ends too early and for an unreadable form, 503 for a session more than the portal keeps;
    /// empty for other failures.
    public static Optional<HttpStatus> status(@Nullable Throwable thrown) {
        return Causes.of(thrown)
                .flatMap(cause -> Optional.ofNullable(ofOne(cause)).stream())
                .findFirst();
    }

    /// The server parses forms and throws this when a parameter is first read.
    private static @Nullable HttpStatus ofOne(Throwable cause) {
        return switch (cause) {
            case BodyTooLargeException _ -> HttpStatus.CONTENT_TOO_LARGE;
            case SlowBodyException _ -> HttpStatus.REQUEST_TIMEOUT;
            case BrokenBodyException _, BadRequestException _, RequestRejectedException _ -> HttpStatus.BAD_REQUEST;
            case IllegalArgumentException type
            when String.valueOf(type.getMessage()).startsWith(WILDCARD) -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case TooManyActiveSessionsException _ -> HttpStatus.SERVICE_UNAVAILABLE;
            case InvalidParameterException form -> HttpStatus.resolve(form.getErrorCode());
            default -> null;
        };
    }
}
