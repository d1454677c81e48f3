package org.gradeport.school.oneroster.zip;

import java.io.IOException;

/// A file of the zip that cannot be read any further.
public final class BrokenFileException extends IOException {

    private static final long serialVersionUID = 1;

    private final String code;

    BrokenFileException(String code, String message) {
        super(message);
        this.code = code;
    }

    /// The finding's word for machines.
    public String code() {
        return code;
    }
}
