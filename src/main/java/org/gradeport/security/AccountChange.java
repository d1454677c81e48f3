package org.gradeport.security;

import org.jspecify.annotations.Nullable;

/// The new values of an account.
///
/// @param teacher the sourcedId of a teacher in the records; only for the role TEACHER
public record AccountChange(
        String name,
        @Nullable String email,
        Role role,
        @Nullable String teacher,
        boolean enabled) {}
