package org.gradeport.notice;

/// The action is not possible for this mail, or while mail is off; the message says why.
public class NoticeStateException extends RuntimeException {

    NoticeStateException(String message) {
        super(message);
    }
}
