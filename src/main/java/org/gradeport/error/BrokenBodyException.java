package org.gradeport.error;

import java.io.IOException;

/// The body of a request ends too early, or is not encoded as its headers say.
final class BrokenBodyException extends IOException {

    BrokenBodyException(IOException cause) {
        super("The body of the request is incomplete", cause);
    }
}
