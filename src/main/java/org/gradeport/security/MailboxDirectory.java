package org.gradeport.security;

import java.util.Optional;
import org.gradeport.security.account.AccountRepository;
import org.springframework.stereotype.Component;

/// Looks up where accounts get their mail, for work that runs later in their name.
@Component
public class MailboxDirectory {

    private final AccountRepository accounts;

    MailboxDirectory(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /// The account's as it is now, also if it is disabled; empty if the account is gone.
    public Optional<Mailbox> find(long account) {
        return accounts.findById(account).map(found -> new Mailbox(found.username(), found.email(), found.enabled()));
    }
}
