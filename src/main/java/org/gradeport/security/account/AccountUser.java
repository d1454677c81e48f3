package org.gradeport.security.account;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.gradeport.security.Actor;
import org.gradeport.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/// The signed-in account in the session, without its password.
///
/// @param mustChange whether the password is a first one, which has to be changed before anything else
/// @param stamp of the account at the sign-in; the session ends when it differs
public record AccountUser(
        long id,
        String username,
        String name,
        Role role,
        @Nullable String teacher,
        int stamp,
        boolean mustChange) implements UserDetails {

    public static AccountUser of(Account account) {
        return new AccountUser(
                account.number(),
                account.username(),
                account.name(),
                account.role(),
                account.teacher(),
                account.stamp(),
                account.mustChange());
    }

    /// The same user for a session at a provider, where no password of the portal counts.
    public AccountUser withoutFirstPassword() {
        return new AccountUser(id, username, name, role, teacher, stamp, false);
    }

    public Actor actor() {
        return new Actor(id, username, Set.of(role), teacher);
    }

    public boolean isCurrent(Account account) {
        return account.enabled() && account.stamp() == stamp;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role));
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return username;
    }
}
