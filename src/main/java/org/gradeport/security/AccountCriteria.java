package org.gradeport.security;

import org.jspecify.annotations.Nullable;

/// Which accounts are meant.
///
/// @param text part of the username, name or e-mail; empty for any
/// @param role null for any
/// @param enabled null for both
public record AccountCriteria(
        String text, @Nullable Role role, @Nullable Boolean enabled) {}
