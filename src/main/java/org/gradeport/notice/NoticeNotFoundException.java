package org.gradeport.notice;

/// There is no such mail in the outbox.
public class NoticeNotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeNotFoundException(long id) {
        super("There is no notice " + id);
    }
}
