package org.gradeport.notice.content;

/// A mail must not be sent any more; the message says why.
public class NoticeWithdrawnException extends RuntimeException {

    public NoticeWithdrawnException(String message) {
        super(message);
    }
}
