package org.gradeport.error;

import java.io.IOException;

/// A request sends more than may be read of it.
public final class BodyTooLargeException extends IOException {

    BodyTooLargeException(long limit) {
        super("The body of the request is larger than %d bytes".formatted(limit));
    }
}
