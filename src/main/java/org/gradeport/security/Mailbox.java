package org.gradeport.security;

import org.jspecify.annotations.Nullable;

/// The mail address of an account.
///
/// @param address null if none was given
/// @param enabled whether the account is enabled; a disabled account gets no mail
public record Mailbox(String username, @Nullable String address, boolean enabled) {}
