package org.gradeport.retention;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gradeport.export.RetentionTerm;
import org.jspecify.annotations.Nullable;

/// How long files live. The most specific rule that fits a file counts: dataset and format, then the dataset, then the
/// format, then the rule for all.
///
/// @param version grows with every change
/// @param defaultRule the rule for all other files
/// @param fromEnvironment whether `defaultRule` comes from `EXPORT_RETENTION_DAYS`
/// @param rules those that name a dataset, a format or both
public record RetentionPolicy(
        int version,
        RetentionRule defaultRule,
        boolean fromEnvironment,
        List<RetentionRule> rules,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    public RetentionPolicy {
        rules = List.copyOf(rules);
    }

    /// The term of files of this dataset in this format.
    public RetentionTerm term(String dataset, String format) {
        return rules.stream()
                .filter(rule -> rule.fits(dataset, format))
                .max(Comparator.comparingInt(RetentionRule::rank))
                .orElse(defaultRule)
                .term();
    }
}
