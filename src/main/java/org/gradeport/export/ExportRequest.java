package org.gradeport.export;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gradeport.dataset.Selection;
import org.jspecify.annotations.Nullable;

/// A request for an export.
///
/// @param dataset the dataset's name
/// @param format the format's name
/// @param options values by option key of the format
/// @param name the display name; null for the dataset's label
/// @param delivery who is mailed; null, as in older stored requests, for nobody
public record ExportRequest(
        String dataset,
        String format,
        Selection selection,
        Map<String, String> options,
        @Nullable String name,
        @Nullable NoticeOptions delivery) {

    public ExportRequest {
        options = Map.copyOf(options);
        delivery = delivery == null ? NoticeOptions.NONE : delivery;
    }

    /// A request without mails.
    public ExportRequest(
            String dataset, String format, Selection selection, Map<String, String> options, @Nullable String name) {
        this(dataset, format, selection, options, name, NoticeOptions.NONE);
    }

    @Override
    public NoticeOptions delivery() {
        return Objects.requireNonNull(delivery);
    }

    /// The same, mailed to nobody but its owner.
    ExportRequest withoutOthers() {
        NoticeOptions ownerOnly =
                new NoticeOptions(delivery().owner(), List.of(), delivery().attach());
        return new ExportRequest(dataset, format, selection, options, name, ownerOnly);
    }
}
