package org.gradeport.export;

import java.util.Map;
import org.gradeport.dataset.Selection;
import org.jspecify.annotations.Nullable;

/// What a door asks for.
///
/// @param dataset the dataset's name
/// @param format the format's name
/// @param options values by option key of the format
/// @param name what people call it; null for the dataset's label
public record ExportRequest(
        String dataset,
        String format,
        Selection selection,
        Map<String, String> options,
        @Nullable String name) {

    public ExportRequest {
        options = Map.copyOf(options);
    }
}
