package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.gradeport.retention.RetentionPolicy;
import org.gradeport.retention.RetentionService;
import org.jspecify.annotations.Nullable;

/// How long files live, as programs read it.
///
/// @param defaultFrom `environment` or `policy`
record PolicyAnswer(
        int version,
        @JsonProperty("default") RetentionRuleAnswer usual,
        @JsonProperty("default_from") String defaultFrom,
        List<RetentionRuleAnswer> rules,
        @JsonProperty("changed_at") @Nullable Instant changedAt,
        @JsonProperty("changed_by") @Nullable String changedBy,
        Automatic automatic) {

    /// The automatic sweep.
    ///
    /// @param enabled false with `ENABLE_MAINTENANCE_SCHEDULER=false`
    record Automatic(
            boolean enabled,
            String sentence,
            @JsonProperty("next_run") @Nullable Instant next) {}

    static PolicyAnswer of(RetentionPolicy policy, RetentionService.AutomaticSweep automatic) {
        return new PolicyAnswer(
                policy.version(),
                RetentionRuleAnswer.of(policy.defaultRule()),
                policy.fromEnvironment() ? "environment" : "policy",
                policy.rules().stream().map(RetentionRuleAnswer::of).toList(),
                policy.changedAt(),
                policy.changedBy(),
                new Automatic(automatic.enabled(), automatic.sentence(), automatic.next()));
    }
}
