package org.gradeport.notice;

/// A mail must not be sent any more; the message says why.
class WithdrawnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WithdrawnException(String message) {
        super(message);
    }
}
