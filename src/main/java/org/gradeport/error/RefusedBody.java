package org.gradeport.error;

import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Tells a body that is the caller's fault from what else breaks.
public final class RefusedBody {

    private RefusedBody() {}

    /// The status that says so: 413 for too much of it, 400 for a form that cannot be read; empty for other failures.
    public static Optional<HttpStatus> status(@Nullable Throwable thrown) {
        return Causes.of(thrown)
                .flatMap(cause -> Optional.ofNullable(ofOne(cause)).stream())
                .findFirst();
    }

    /// The server parses forms itself, and throws this at the first look at a parameter.
    private static @Nullable HttpStatus ofOne(Throwable cause) {
        return switch (cause) {
            case BodyTooLargeException _ -> HttpStatus.CONTENT_TOO_LARGE;
            case InvalidParameterException form -> HttpStatus.resolve(form.getErrorCode());
            default -> null;
        };
    }
}
