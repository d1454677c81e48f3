package org.gradeport.security;

import java.time.Instant;
import org.gradeport.security.account.Account;
import org.jspecify.annotations.Nullable;

/// An account in lists and forms.
///
/// @param version to pass back with a change, so that no other change is overwritten
/// @param teacher the sourcedId of the linked teacher in the records
/// @param sample whether it is deleted with the sample school
/// @param signedInAt null if never
public record AccountRow(
        long id,
        int version,
        String username,
        String name,
        @Nullable String email,
        Role role,
        @Nullable String teacher,
        boolean enabled,
        boolean sample,
        @Nullable Instant signedInAt) {

    static AccountRow of(Account account) {
        return new AccountRow(
                account.number(),
                account.version(),
                account.username(),
                account.name(),
                account.email(),
                account.role(),
                account.teacher(),
                account.enabled(),
                account.sample(),
                account.signedInAt());
    }

    /// The change that only switches the account on or off.
    public AccountChange switched(boolean on) {
        return new AccountChange(name, email, role, teacher, on);
    }
}
