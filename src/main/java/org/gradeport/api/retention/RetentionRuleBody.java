package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.stream.Stream;
import org.gradeport.api.openapi.Words;
import org.gradeport.dataset.Dataset;
import org.gradeport.export.ExpiryAction;
import org.gradeport.format.ExportFormat;
import org.gradeport.retention.RetentionRule;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// A rule of the policy, as programs write it.
///
/// @param type null for any
/// @param format null for any
/// @param days null with `keep`
/// @param archiveDays null for ever
record RetentionRuleBody(
        @JsonProperty("export_type") @Nullable @Words(Dataset.class)
        String type,

        @JsonProperty("export_format") @Nullable @Words(ExportFormat.class)
        String format,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable @Words(ExpiryAction.class)
        String action,

        @Nullable Integer days,
        @JsonProperty("archive_days") @Nullable Integer archiveDays) {

    RetentionRule rule() {
        return new RetentionRule(type, format, expiryAction(), days, archiveDays);
    }

    private ExpiryAction expiryAction() {
        return Stream.of(ExpiryAction.values())
                .filter(expiryAction -> RetentionRuleAnswer.word(expiryAction).equals(action))
                .findFirst()
                .orElseThrow(() -> unknown(action));
    }

    private static InvalidValueException unknown(@Nullable String action) {
        List<String> words =
                Stream.of(ExpiryAction.values()).map(RetentionRuleAnswer::word).toList();
        String sentence = action == null ? "A rule has no action." : "There is no action '%s'.".formatted(action);
        return new InvalidValueException("action", sentence, words);
    }
}
