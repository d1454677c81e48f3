package org.gradeport.records;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of records; each has its values by name, and its key as `key`.
///
/// @param total of all pages; -1 if it was not counted
public record RecordPage(List<Map<String, @Nullable Object>> items, int page, int size, boolean hasNext, long total) {

    public static RecordPage empty(int page, int size) {
        return new RecordPage(List.of(), page, size, false, 0);
    }
}
