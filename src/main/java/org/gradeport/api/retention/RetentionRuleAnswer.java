package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.gradeport.export.ExpiryAction;
import org.gradeport.retention.RetentionRule;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// A rule of the policy, as programs read and write it.
///
/// @param type null for any
/// @param format null for any
/// @param action `delete`, `archive` or `keep`
/// @param days null with `keep`
/// @param archiveDays null for ever
record RetentionRuleAnswer(
        @JsonProperty("export_type") @Nullable String type,
        @JsonProperty("export_format") @Nullable String format,
        @Nullable String action,
        @Nullable Integer days,
        @JsonProperty("archive_days") @Nullable Integer archiveDays) {

    static RetentionRuleAnswer of(RetentionRule rule) {
        return new RetentionRuleAnswer(
                rule.dataset(), rule.format(), word(rule.action()), rule.days(), rule.archiveDays());
    }

    RetentionRule rule() {
        return new RetentionRule(type, format, expiryAction(), days, archiveDays);
    }

    private ExpiryAction expiryAction() {
        return Stream.of(ExpiryAction.values())
                .filter(expiryAction -> word(expiryAction).equals(action))
                .findFirst()
                .orElseThrow(() -> unknown(action));
    }

    private static InvalidValueException unknown(@Nullable String action) {
        List<String> words =
                Stream.of(ExpiryAction.values()).map(RetentionRuleAnswer::word).toList();
        String sentence = action == null ? "A rule has no action." : "There is no action '%s'.".formatted(action);
        return new InvalidValueException("action", sentence, words);
    }

    private static String word(ExpiryAction expiryAction) {
        return expiryAction.name().toLowerCase(Locale.ROOT);
    }
}
