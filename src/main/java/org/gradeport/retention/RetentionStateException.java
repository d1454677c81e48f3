package org.gradeport.retention;

/// What was asked for does not fit any more: the preview is old, the policy changed, or a sweep is running; the message
/// says which and what to do.
public class RetentionStateException extends RuntimeException {

    public RetentionStateException(String message) {
        super(message);
    }
}
