package org.gradeport.notice.content;

/// A mail must not be sent any more; the message says why.
public class NoticeWithdrawnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoticeWithdrawnException(String message) {
        super(message);
    }
}
