package org.gradeport.export;

/// An export is not in the state that an action needs; the message says which it is in and what to do.
public class ExportStateException extends RuntimeException {

    private final ExportStatus status;

    public ExportStateException(ExportStatus status, String message) {
        super(message);
        this.status = status;
    }

    /// The state it is in.
    public ExportStatus status() {
        return status;
    }
}
