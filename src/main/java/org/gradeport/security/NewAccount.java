package org.gradeport.security;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The values of a new account.
///
/// @param username 2 to 100 of a-z, 0-9, dot, dash, underscore and @; converted to lower case
/// @param name of the person, 1 to 255 characters
/// @param teacher the sourcedId of a teacher in the records; only for the role TEACHER
public record NewAccount(
        String username,
        String name,
        @Nullable String email,
        Role role,
        @Nullable String teacher) {

    public NewAccount {
        username = username.strip().toLowerCase(Locale.ROOT);
        name = name.strip();
        email = email == null ? null : email.strip();
    }
}
