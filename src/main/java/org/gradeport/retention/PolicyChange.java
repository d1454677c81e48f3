package org.gradeport.retention;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The policy as an administrator wants it.
///
/// @param version of the policy that was changed
/// @param defaultRule the rule for all other files; null for what the environment says
public record PolicyChange(int version, @Nullable RetentionRule defaultRule, List<RetentionRule> rules) {

    public PolicyChange {
        rules = List.copyOf(rules);
    }
}
