package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.ExpiryAction;
import org.gradeport.format.ExportFormat;
import org.gradeport.retention.RetentionRule;
import org.jspecify.annotations.Nullable;

/// A rule of the policy, as programs read it.
///
/// @param type null for any
/// @param format null for any
/// @param days null with `keep`
/// @param archiveDays null for ever
record RetentionRuleAnswer(
        @JsonProperty("export_type") @Nullable @Words(Dataset.class)
        String type,

        @JsonProperty("export_format") @Nullable @Words(ExportFormat.class)
        String format,

        @Words(ExpiryAction.class) String action,
        @Nullable Integer days,
        @JsonProperty("archive_days") @Nullable Integer archiveDays) {

    static RetentionRuleAnswer of(RetentionRule rule) {
        return new RetentionRuleAnswer(
                rule.dataset(), rule.format(), word(rule.action()), rule.days(), rule.archiveDays());
    }

    static String word(ExpiryAction expiryAction) {
        return expiryAction.name().toLowerCase(Locale.ROOT);
    }
}
