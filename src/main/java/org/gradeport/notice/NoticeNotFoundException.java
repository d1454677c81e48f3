package org.gradeport.notice;

import org.gradeport.base.Texts;

/// There is no such mail in the outbox.
public class NoticeNotFoundException extends RuntimeException {

    NoticeNotFoundException(long id) {
        super(Texts.say("notice.not-found", id));
    }
}
