package org.gradeport.notice;

/// What was asked cannot be done with this mail, or with mail at all; the message says why.
public class NoticeStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeStateException(String message) {
        super(message);
    }
}
