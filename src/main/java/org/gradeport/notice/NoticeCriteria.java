package org.gradeport.notice;

import java.util.List;
import java.util.Set;
import org.gradeport.base.Texts;
import org.gradeport.table.InvalidValueException;

/// Which mails are meant.
///
/// @param status empty for any
/// @param text part of the subject or recipient; empty for any
/// @param page from 0
/// @param size 1 to 500
public record NoticeCriteria(Set<NoticeStatus> status, String text, int page, int size) {

    private static final int LARGEST = 500;

    public NoticeCriteria {
        status = Set.copyOf(status);
        require(page >= 0, "page", Texts.say("notice.refused.page"));
        require(size >= 1 && size <= LARGEST, "size", Texts.say("notice.refused.size", LARGEST));
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new InvalidValueException(field, sentence, List.of());
        }
    }
}
