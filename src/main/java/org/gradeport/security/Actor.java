package org.gradeport.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who is asking.
///
/// @param account the account's id
/// @param teacher the sourcedId of the teacher in the records whom the account is linked to
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
