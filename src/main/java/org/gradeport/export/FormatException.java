package org.gradeport.export;

import java.io.IOException;

/// A format could not write what it was given.
class FormatException extends IOException {

    private static final long serialVersionUID = 1L;

    FormatException(RuntimeException cause) {
        super(cause);
    }
}
