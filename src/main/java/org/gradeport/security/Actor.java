package org.gradeport.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The account that acts.
///
/// @param account the account's id
/// @param teacher the sourcedId of the linked teacher in the records
public record Actor(
        long account,
        String username,
        Set<Role> roles,
        @Nullable String teacher) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /// Whether the account has this role.
    public boolean is(Role role) {
        return roles.contains(role);
    }
}
