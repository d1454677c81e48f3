package org.gradeport.security;

import java.time.Clock;
import org.gradeport.security.account.Account;
import org.gradeport.security.account.AccountRepository;
import org.gradeport.security.account.AccountRules;
import org.gradeport.security.account.PasswordGenerated;
import org.gradeport.security.account.Passwords;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Creates and deletes the accounts of the sample school.
@Service
public class SampleAccounts {

    private final AccountRepository accounts;
    private final Passwords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SampleAccounts(AccountRepository accounts, Passwords passwords, ApplicationEventPublisher events, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /// Creates an account with a random password, which the console shows once; does nothing if the username is taken.
    ///
    /// @param teacher the sourcedId of the linked teacher in the sample school
    @Transactional
    public void create(String username, String name, Role role, @Nullable String teacher) {
        NewAccount request = new NewAccount(username, name, null, role, teacher);
        new AccountRules()
                .username(request.username())
                .profile(request.name(), request.email(), request.role(), request.teacher())
                .check();
        if (accounts.findByUsername(request.username()).isEmpty()) {
            String password = passwords.random();
            accounts.save(Account.create(request, passwords.hash(password), true, clock.instant())
                    .withFirstPassword());
            events.publishEvent(new PasswordGenerated(request.username(), role, password));
        }
    }

    /// Deletes these accounts; their sessions and tokens end at once.
    @Transactional
    public void removeAll() {
        accounts.deleteSamples();
    }
}
