package org.gradeport.security;

import org.jspecify.annotations.Nullable;

/// Where an account gets its mail.
///
/// @param address null if none was given
/// @param enabled whether the account may sign in; who may not gets no mail
public record Mailbox(String username, @Nullable String address, boolean enabled) {}
