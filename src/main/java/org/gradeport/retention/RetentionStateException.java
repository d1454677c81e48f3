package org.gradeport.retention;

/// The action is not possible now: the preview is old, the policy changed, or a sweep is running; the message says what
/// to do.
public class RetentionStateException extends RuntimeException {

    public RetentionStateException(String message) {
        super(message);
    }
}
