package org.gradeport.security;

import org.jspecify.annotations.Nullable;

/// Selects accounts.
///
/// @param text part of the username, name or e-mail; empty for any
/// @param role null for any
/// @param enabled null for any
public record AccountCriteria(
        String text, @Nullable Role role, @Nullable Boolean enabled) {}
