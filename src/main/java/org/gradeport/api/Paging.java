package org.gradeport.api;

import java.util.List;
import org.gradeport.table.InvalidValueException;

/// Refuses invalid page numbers and page sizes.
public final class Paging {

    public static final int LAST_PAGE = 1_000_000;
    public static final int LARGEST = 500;

    private Paging() {}

    public static void check(int page, int size) {
        if (page < 0 || page > LAST_PAGE) {
            throw new InvalidValueException("page", "Pages count from 0 to %,d.".formatted(LAST_PAGE), List.of());
        } else if (size < 1 || size > LARGEST) {
            throw new InvalidValueException("size", "A page has from 1 to %d items.".formatted(LARGEST), List.of());
        }
    }
}
