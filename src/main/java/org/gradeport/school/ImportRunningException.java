package org.gradeport.school;

/// Another import runs on some node, so this one did not begin.
public final class ImportRunningException extends RuntimeException {

    public ImportRunningException() {
        super("Another import is running, and nothing was read or written");
    }
}
