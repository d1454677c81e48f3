package org.gradeport.school.oneroster.report;

import java.io.IOException;

/// A file of the zip, or the zip itself, cannot be read.
public final class BrokenFileException extends IOException {

    private final String code;

    public BrokenFileException(String code, String message) {
        super(message);
        this.code = code;
    }

    /// The code of the finding.
    public String code() {
        return code;
    }
}
