package org.gradeport.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator's change of the policy.
///
/// @param version of the policy that was changed
/// @param defaultRule the rule for all other files; null for the default of the environment
public record PolicyChange(int version, @Nullable RetentionRule defaultRule, List<RetentionRule> rules) {

    public PolicyChange {
        rules = List.copyOf(rules);
    }
}
