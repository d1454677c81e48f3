package org.gradeport.export;

import java.util.List;

/// One page of the list, and how many exports there are in all.
public record ExportPage(List<Export> items, int page, int size, long total) {

    public ExportPage {
        items = List.copyOf(items);
    }
}
