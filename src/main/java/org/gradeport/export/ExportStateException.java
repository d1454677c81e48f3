package org.gradeport.export;

/// The status of an export does not allow the action; the message says what to do.
public class ExportStateException extends RuntimeException {

    private final ExportStatus status;

    public ExportStateException(ExportStatus status, String message) {
        super(message);
        this.status = status;
    }

    public ExportStatus status() {
        return status;
    }
}
