package org.gradeport.security.account;

import java.time.Instant;
import org.gradeport.security.AccountChange;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/// An account.
///
/// @param username lower case, unique
/// @param password the hash with its scheme, such as `{bcrypt}$2a$10$...`
/// @param teacher the sourcedId of the linked teacher in the records
/// @param sample whether it belongs to the sample school
/// @param mustChange whether the password is a first one, which the owner has to change before anything else
/// @param stamp grows when open sessions and sign-in tokens must end
public record Account(
        @Id @Nullable Long id,
        @Version int version,
        String username,
        String password,
        String name,
        @Nullable String email,
        Role role,
        @Nullable String teacher,
        boolean enabled,
        boolean sample,
        int stamp,
        Instant createdAt,
        @Nullable Instant signedInAt,
        boolean mustChange) {

    public static Account create(NewAccount request, String password, boolean sample, Instant now) {
        return new Account(
                null,
                0,
                request.username(),
                password,
                request.name(),
                request.email(),
                request.role(),
                request.teacher(),
                true,
                sample,
                0,
                now,
                null,
                false);
    }

    public long number() {
        if (id == null) {
            throw new IllegalStateException("The account is not stored yet");
        }
        return id;
    }

    public boolean isActiveAdministrator() {
        return enabled && role == Role.ADMIN;
    }

    public Account withProfile(AccountChange change) {
        return with(password, change, change.role() == role && change.enabled() ? stamp : stamp + 1, mustChange);
    }

    public Account withPassword(String hash) {
        return with(hash, profile(), stamp + 1, false);
    }

    /// The same account with a first password, which its owner has to change.
    public Account withFirstPassword() {
        return with(password, profile(), stamp, true);
    }

    private AccountChange profile() {
        return new AccountChange(name, email, role, teacher, enabled);
    }

    private Account with(String hash, AccountChange change, int next, boolean first) {
        return new Account(
                id,
                version,
                username,
                hash,
                change.name(),
                change.email(),
                change.role(),
                change.teacher(),
                change.enabled(),
                sample,
                next,
                createdAt,
                signedInAt,
                first);
    }
}
