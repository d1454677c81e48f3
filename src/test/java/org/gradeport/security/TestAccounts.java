package org.gradeport.security;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Makes accounts for tests and signs them in to this thread.
@Component
public class TestAccounts {

    /// The password of every account made here.
    public static final String PASSWORD = "three blind mice run";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final Clock clock;

    TestAccounts(AccountRepository accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /// Signs a new account with this role in; `SecurityContextHolder.clearContext()` signs it out.
    public Actor signIn(Role role) {
        return signIn(role, null);
    }

    /// Signs a new account in that is linked to the teacher with this sourcedId.
    public Actor signIn(Role role, @Nullable String teacher) {
        AccountUser user = AccountUser.of(create(role, teacher));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        return user.actor();
    }

    /// Makes an account for the sign-in form, and gives its username.
    public String createAccount(Role role, @Nullable String teacher) {
        return create(role, teacher).username();
    }

    Account create(Role role, @Nullable String teacher) {
        String username = role.name().toLowerCase(java.util.Locale.ROOT) + COUNT.incrementAndGet();
        NewAccount wish = new NewAccount(username, "Test " + username, null, role, teacher);
        return accounts.save(Account.create(wish, passwords.hash(PASSWORD), false, clock.instant()));
    }
}
