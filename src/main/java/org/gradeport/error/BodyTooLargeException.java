package org.gradeport.error;

import java.io.IOException;

/// The body of a request exceeds the limit.
public final class BodyTooLargeException extends IOException {

    BodyTooLargeException(long limit) {
        super("The body of the request is larger than %d bytes".formatted(limit));
    }
}
