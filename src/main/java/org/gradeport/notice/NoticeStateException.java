package org.gradeport.notice;

/// The action is not possible for this mail, or while mail is off; the message says why.
public class NoticeStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeStateException(String message) {
        super(message);
    }
}
