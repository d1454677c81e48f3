package org.gradeport.error;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Recognises failures that an invalid body caused.
public final class RefusedBody {

    private RefusedBody() {}

    /// The status: 413 for a body over the limit, 408 for one that arrives too slowly, 400 for an unreadable form;
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
            case InvalidParameterException form -> HttpStatus.resolve(form.getErrorCode());
            default -> null;
        };
    }
}
