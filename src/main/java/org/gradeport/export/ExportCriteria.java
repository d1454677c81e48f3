package org.gradeport.export;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Narrows the list of exports; null and empty mean any.
///
/// @param mine only the actor's own; only administrators and operators see those of others
/// @param text part of the name, whatever its case
/// @param sort `created`, `name`, `status`, `rows`, `size` or `expires`, with `-` in front for descending
/// @param page from 0
/// @param size 1 to 500
public record ExportCriteria(
        boolean mine,
        Set<ExportStatus> status,
        Set<String> datasets,
        Set<String> formats,
        @Nullable Instant createdFrom,
        @Nullable String text,
        String sort,
        int page,
        int size,
        Ended ending) {

    /// The asker's own, newest first.
    public static final ExportCriteria MINE =
            new ExportCriteria(true, Set.of(), Set.of(), Set.of(), null, null, "-created", 0, 1);

    /// Whether and however they ended.
    public ExportCriteria(
            boolean mine,
            Set<ExportStatus> status,
            Set<String> datasets,
            Set<String> formats,
            @Nullable Instant createdFrom,
            @Nullable String text,
            String sort,
            int page,
            int size) {
        this(mine, status, datasets, formats, createdFrom, text, sort, page, size, Ended.ANY);
    }

    public ExportCriteria {
        status = Set.copyOf(status);
        datasets = Set.copyOf(datasets);
        formats = Set.copyOf(formats);
    }

    /// The same rows, another page of them.
    public ExportCriteria page(int number, int length) {
        return new ExportCriteria(mine, status, datasets, formats, createdFrom, text, sort, number, length, ending);
    }

    /// Of these rows, those of any of these statuses.
    public ExportCriteria withStatus(Set<ExportStatus> wanted) {
        return new ExportCriteria(mine, wanted, datasets, formats, createdFrom, text, sort, page, size, ending);
    }

    /// When and how exports ended; null means any.
    ///
    /// @param from the first moment
    /// @param until the first moment after it
    public record Ended(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable FailureClass failure) {

        /// Without a condition on their end.
        public static final Ended ANY = new Ended(null, null, null);
    }
}
