package org.gradeport.export;

/// The status of an export does not allow the action; the message says what to do.
public class ExportStateException extends RuntimeException {

    private final ExportStatus status;
    private final boolean fileMissing;

    public ExportStateException(ExportStatus status, String message) {
        this(status, message, false);
    }

    /// @param fileMissing whether the store lacks the file, which may come back with its disk
    public ExportStateException(ExportStatus status, String message, boolean fileMissing) {
        super(message);
        this.status = status;
        this.fileMissing = fileMissing;
    }

    public boolean isFileMissing() {
        return fileMissing;
    }

    public ExportStatus status() {
        return status;
    }
}
