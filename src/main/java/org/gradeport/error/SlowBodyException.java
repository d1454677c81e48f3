package org.gradeport.error;

import java.io.IOException;

/// The sender of a body is too slow.
final class SlowBodyException extends IOException {

    SlowBodyException() {
        super("The body of the request arrives too slowly");
    }
}
