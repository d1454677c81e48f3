package org.gradeport.retention;

import java.util.Objects;
import org.gradeport.export.ExpiryAction;
import org.gradeport.export.RetentionTerm;
import org.jspecify.annotations.Nullable;

/// What happens to a group of files after a number of days.
///
/// @param dataset null for any
/// @param format null for any
/// @param days from 1 to 36,500; null if they are kept
/// @param archiveDays in the archive, from 1 to 36,500; null for ever, or if they are not archived
public record RetentionRule(
        @Nullable String dataset,
        @Nullable String format,
        ExpiryAction action,
        @Nullable Integer days,
        @Nullable Integer archiveDays) {

    /// A hundred years.
    public static final int MOST_DAYS = 36_500;

    /// Whether both have the same dataset and format.
    public boolean hasSubjectOf(RetentionRule other) {
        return Objects.equals(dataset, other.dataset) && Objects.equals(format, other.format);
    }

    /// Whether it is the rule for all other files.
    public boolean isForAll() {
        return dataset == null && format == null;
    }

    boolean fits(String ofDataset, String inFormat) {
        return (dataset == null || dataset.equals(ofDataset)) && (format == null || format.equals(inFormat));
    }

    /// More specific rules first; the dataset counts more than the format.
    int rank() {
        return (dataset == null ? 0 : 2) + (format == null ? 0 : 1);
    }

    RetentionTerm term() {
        return new RetentionTerm(action, days, archiveDays);
    }
}
