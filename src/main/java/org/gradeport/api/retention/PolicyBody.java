package org.gradeport.api.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.gradeport.retention.PolicyChange;
import org.gradeport.table.InvalidValueException;
import org.jspecify.annotations.Nullable;

/// A new policy.
///
/// @param version of the policy that it replaces
/// @param usual the rule for all other files; null for the default of the environment
record PolicyBody(
        @Nullable Integer version,
        @JsonProperty("default") @Nullable RetentionRuleAnswer usual,
        @Nullable List<RetentionRuleAnswer> rules) {

    PolicyChange change() {
        if (version == null) {
            throw new InvalidValueException(
                    "version", "The version of the policy that you read is missing.", List.of());
        }
        List<RetentionRuleAnswer> all = rules == null ? List.of() : rules;
        return new PolicyChange(
                version,
                usual == null ? null : usual.rule(),
                all.stream().map(RetentionRuleAnswer::rule).toList());
    }
}
