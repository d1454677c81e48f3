package org.gradeport.api.exports;

import java.util.List;
import org.gradeport.export.ExportPage;

/// One page of exports, and how many there are in all.
record PageAnswer(List<ExportAnswer> items, int page, int size, long total) {

    static PageAnswer of(ExportPage page) {
        return new PageAnswer(
                page.items().stream().map(ExportAnswer::of).toList(), page.page(), page.size(), page.total());
    }
}
