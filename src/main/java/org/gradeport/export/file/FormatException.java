package org.gradeport.export.file;

import java.io.IOException;

/// A format could not write what it was given.
public class FormatException extends IOException {

    private static final long serialVersionUID = 1L;

    public FormatException(RuntimeException cause) {
        super(cause);
    }
}
