package org.gradeport.notice;

import java.util.List;

/// One page of mails, newest first, and how many there are in all.
public record NoticePage(List<Notice> items, int page, int size, long total) {

    public NoticePage {
        items = List.copyOf(items);
    }
}
