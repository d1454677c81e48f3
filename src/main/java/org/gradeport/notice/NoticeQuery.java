package org.gradeport.notice;

import java.util.List;
import java.util.Set;
import org.gradeport.table.InvalidValueException;

/// Which mails are meant.
///
/// @param status empty for any
/// @param text part of the subject or recipient; empty for any
/// @param page from 0
/// @param size 1 to 500
public record NoticeQuery(Set<NoticeStatus> status, String text, int page, int size) {

    private static final int LARGEST = 500;

    public NoticeQuery {
        status = Set.copyOf(status);
        require(page >= 0, "page", "A page is 0 or more.");
        require(size >= 1 && size <= LARGEST, "size", "A page has 1 to %d mails.".formatted(LARGEST));
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new InvalidValueException(field, sentence, List.of());
        }
    }
}
