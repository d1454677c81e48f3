package org.gradeport.security.account;

import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.gradeport.security.AccountChange;
import org.gradeport.security.Actor;
import org.gradeport.security.NewAccount;
import org.gradeport.security.Role;
import org.gradeport.security.TokenService;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Creates accounts for tests and signs them in on this thread.
@Component
public class TestAccounts {

    /// The password of all these accounts.
    public static final String PASSWORD = "three blind mice run";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final AccountRepository accounts;
    private final TokenService tokens;
    private final Clock clock;

    /// Once for all accounts, since a hash is made to be slow.
    private final String hash;

    TestAccounts(AccountRepository accounts, Passwords passwords, TokenService tokens, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
        this.hash = passwords.hash(PASSWORD);
    }

    /// Signs a new account with this role in; `SecurityContextHolder.clearContext()` signs it out.
    public Actor signIn(Role role) {
        return signIn(role, null);
    }

    /// Signs a new account in that is linked to the teacher with this sourcedId.
    public Actor signIn(Role role, @Nullable String teacher) {
        return signIn(AccountUser.of(create(role, teacher)));
    }

    private static Actor signIn(AccountUser user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        return user.actor();
    }

    /// Signs in a new account with this mail address.
    public Actor signIn(Role role, @Nullable String teacher, String email) {
        Account made = accounts.save(
                create(role, teacher).withProfile(new AccountChange("Mailed", email, role, teacher, true)));
        return signIn(AccountUser.of(made));
    }

    /// A token of a new account, which is not signed in.
    public String token(Role role) {
        signIn(role);
        return token();
    }

    /// A token of the user of this thread, who is then signed out.
    public String token() {
        String secret = tokens.make("test", null, tokens.usableScopes()).secret();
        SecurityContextHolder.clearContext();
        return secret;
    }

    /// Signs in one of these accounts.
    public Actor signInAs(String username) {
        return signIn(AccountUser.of(accounts.findByUsername(username).orElseThrow()));
    }

    /// Disables the account.
    public void disable(Actor actor) {
        Account account = accounts.findById(actor.account()).orElseThrow();
        accounts.save(account.withProfile(
                new AccountChange(account.name(), account.email(), account.role(), account.teacher(), false)));
    }

    /// Links the account to another teacher, or to none.
    public void link(Actor actor, @Nullable String teacher) {
        Account account = accounts.findById(actor.account()).orElseThrow();
        accounts.save(
                account.withProfile(new AccountChange(account.name(), account.email(), account.role(), teacher, true)));
    }

    /// Gives the account an address.
    public void address(String username, String email) {
        Account account = accounts.findByUsername(username).orElseThrow();
        accounts.save(
                account.withProfile(new AccountChange(account.name(), email, account.role(), account.teacher(), true)));
    }

    /// Creates an account for the sign-in form, and returns its username.
    public String createAccount(Role role, @Nullable String teacher) {
        return create(role, teacher).username();
    }

    public Account create(Role role, @Nullable String teacher) {
        String username = role.name().toLowerCase(Locale.ROOT) + COUNT.incrementAndGet();
        NewAccount newAccount = new NewAccount(username, "Test " + username, null, role, teacher);
        return accounts.save(Account.create(newAccount, hash, false, clock.instant()));
    }
}
